FROM registry.access.redhat.com/ubi9/openjdk-17:1.20
LABEL io.k8s.description="Builds Java services" \
      io.openshift.s2i.scripts-url="image:///usr/libexec/s2i" \
      io.openshift.tags="builder,java"
USER 0
COPY s2i/bin/ /usr/libexec/s2i/
RUN chmod -R a+rx /usr/libexec/s2i
USER 185
CMD ["/usr/libexec/s2i/usage"]
