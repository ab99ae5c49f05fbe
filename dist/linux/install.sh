#!/bin/sh
# Installs Springback for one person, or below another folder; and takes it away again.
#
#   ./install.sh [--prefix FOLDER]               the usual folder is ~/.local
#   ./install.sh --uninstall [--prefix FOLDER]   journals, their backups and the settings stay
set -eu
here=$(cd "$(dirname "$0")" && pwd)
prefix=${HOME:-}/.local
uninstall=no

usage() {
  sed -n '2,5s/^# \{0,1\}//p' "$0"
  exit "$1"
}

while [ $# -gt 0 ]; do
  case $1 in
    --prefix) [ $# -gt 1 ] || usage 2; prefix=$2; shift ;;
    --prefix=*) prefix=${1#--prefix=} ;;
    --uninstall) uninstall=yes ;;
    --help | -h) usage 0 ;;
    *) usage 2 >&2 ;;
  esac
  shift
done
case $prefix in
  /*) ;;
  *) prefix=$(pwd)/$prefix ;;
esac
# Not share/springback: that is where the journal lies.
list=$prefix/share/doc/springback/installed

# Every file of the list, then the folders made for them where nothing else is in them.
if [ "$uninstall" = yes ]; then
  if [ ! -f "$list" ]; then
    echo "Springback is not installed in $prefix: there is no $list." >&2
    exit 1
  fi
  installed=$(cat "$list")
  rm -f "$list"
  printf '%s\n' "$installed" | while IFS= read -r line; do
    case $line in
      */) rmdir "$prefix/$line" 2>/dev/null || true ;;
      *) rm -f "$prefix/$line" ;;
    esac
  done
  rmdir "$prefix" 2>/dev/null || true
  echo "Springback was removed from $prefix. Journals, their backups and the settings are still there."
  exit 0
fi

# The list comes first: what is put in place from here on can be taken away again. Folders the deepest first,
# and only those that are not there yet, or were made by this script before.
umask 022
files=$(cd "$here" && find bin share -type f)
folders=$(cd "$here" && find bin share -depth -type d | while IFS= read -r folder; do
  if [ ! -d "$prefix/$folder" ] || grep -qsx "$folder/" "$list"; then echo "$folder/"; fi
done)
mkdir -p "$(dirname "$list")"
printf '%s\n%s\n' "$files" "$folders" >"$list.new"
mv -f "$list.new" "$list"

# Under a passing name first: a program that is running cannot be written over, but another can take its name.
printf '%s\n' "$files" | while IFS= read -r file; do
  mkdir -p "$(dirname "$prefix/$file")"
  cp "$here/$file" "$prefix/$file.new"
  mv -f "$prefix/$file.new" "$prefix/$file"
done

# A desktop finds the program where it is, whatever its path.
command=$(printf '%s' "$prefix/bin/springback" | sed -e 's/\\/\\\\\\\\/g' -e 's/["$`]/\\\\&/g' -e 's/%/%%/g')
entry=share/applications/springback.desktop
while IFS= read -r line; do
  case $line in
    Exec=*) printf 'Exec="%s"\n' "$command" ;;
    *) printf '%s\n' "$line" ;;
  esac
done <"$here/$entry" >"$prefix/$entry.new"
mv -f "$prefix/$entry.new" "$prefix/$entry"
# Newer than what desktops remember of it.
touch "$prefix/share/icons/hicolor"

echo "Springback is installed: $prefix/bin/springback"
case :${PATH:-}: in
  *:"$prefix/bin":*) ;;
  *) echo "To start it by its name in a terminal, put $prefix/bin in your PATH." ;;
esac
