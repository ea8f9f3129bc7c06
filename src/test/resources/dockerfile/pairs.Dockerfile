FROM example/base:1
ENV OLD some value with "quotes" and = signs
ENV ONE=1 TWO="2 2" THREE='3 $ONE' FOUR=4\ 4 FIVE=
ENV REF=$ONE-${TWO}-$UNSET
LABEL a.b="multi \
line" "quoted key"=x c=
LABEL maintainer someone <a@b.c>
MAINTAINER someone <a@b.c>
ARG BARE
ARG WITH=default OTHER="a b" THIRD
ENV MODS="${ONE:-d},${ONE:+alt},${TWO#2 },${TWO%%2*},${TWO/2/3},${TWO//2/3},${FIVE:-d},${FIVE-d}"
ENV UNKNOWN="${NOPE:-dflt}" TYPED=${TWO#2 }
