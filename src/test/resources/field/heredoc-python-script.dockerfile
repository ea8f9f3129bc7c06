FROM python:3.13-alpine
RUN python3 - <<EOF
import compileall
compileall.compile_dir("/usr/local/lib/python3.13", quiet=2)
EOF
COPY --chmod=0755 <<"EOF" /usr/local/bin/hello
#!/usr/bin/env python3
print("hello")
EOF
USER 1000
ENTRYPOINT ["hello"]
