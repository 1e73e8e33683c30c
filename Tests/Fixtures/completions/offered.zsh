# Prints what zsh offers after a line: zsh -f offered.zsh FOLDER LINE, where FOLDER contains _resver. An interactive shell
# completes the line and prints each match instead of showing it.
zmodload zsh/zpty
zpty inner zsh -f -i
zpty -w inner "PS1=; fpath=(${(q)1} \$fpath); autoload -Uz compinit; compinit -u -D"
zpty -w inner 'compadd() { if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return; fi
typeset -a hits; builtin compadd -A hits "$@"; for hit in $hits; do print -r -- "<<$hit>""> "; done; }'
zpty -w inner 'finish() { zle kill-buffer; print -r -- "EN""D"; }; zle -N finish; bindkey "^X" finish; print "BE""GIN"'
zpty -r -m inner ready '*BEGIN*'
zpty -n -w inner "$2"$'\t\C-X'
offered=
while zpty -r inner piece; do
  offered+=$piece
  [[ $piece == *END* ]] && break
done
print -r -- $offered | tr -d '\r' | grep -o '<<.*>>' | sed 's/^<<//; s/>>$//'
zpty -d inner
