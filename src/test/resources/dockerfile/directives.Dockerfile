# Syntax = docker/dockerfile:1.7 
# check=skip=StageNameCasing,JSONArgsRecommended;error=true
# escape=\
# unknown=ends the block
# escape=`
FROM alpine
RUN a `
RUN b \
 c
