arg v=1
from alpine:$v as Build
run echo hi
From scratch As final
copy --from=build /a /b
user 1000:1000
