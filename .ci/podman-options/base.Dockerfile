FROM scratch
LABEL kept=base dropped=base
COPY busybox /bin/busybox
RUN ["/bin/busybox", "--install", "-s", "/bin"]
