#!/bin/sh
# readme_scenario.sh SYNFIN README: runs the scenario that stands in README.
set -eu
# shellcheck disable=SC2016 # the backticks are Markdown's
said=$(sed -n '/^```toml$/,/^```$/{/^```/!p}' "$2" | "$1" check -)
echo "$said"
case $said in *", all met") ;; *) exit 1 ;; esac
