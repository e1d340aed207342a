"""Write the rows of PLV, AW and the labelled pairs that a fold holds out, as files that `demarche evaluate coding` reads.

    python held.py --plv PLV_train.tsv --labelled pairs.tsv --aw AW_train.tsv --fold 0 --to DIR
"""
import argparse
import csv
from pathlib import Path

from pairs import read_aw, read_labelled, read_plv
from train import folds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("plv", "labelled", "aw", "to"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--fold", type=int, default=0)
    options = parser.parse_args()
    Path(options.to).mkdir(parents=True, exist_ok=True)
    for name, read in (("plv", read_plv), ("labelled", read_labelled), ("aw", read_aw)):
        path = getattr(options, name)
        with open(path, encoding="utf8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t"))
        held = [row for row, fold in zip(rows, folds(read(path))) if fold == options.fold]
        with open(Path(options.to) / f"{name}.tsv", "w", encoding="utf8", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys(), delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
            writer.writeheader()
            writer.writerows(held)
        print(f"{name}: {len(held)} of {len(rows)} rows")


if __name__ == "__main__":
    main()
