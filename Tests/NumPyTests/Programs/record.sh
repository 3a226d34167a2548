#!/bin/sh
# Records what the programs print with the real NumPy: record.sh PYTHON_WITH_2.4 PYTHON_WITH_1.18
cd "$(dirname "$0")" || exit 1
for program in *.py; do
  "$1" -W ignore "$program" > "${program%.py}.v2.out"
  "$2" -W ignore "$program" > "${program%.py}.v1.out"
done
