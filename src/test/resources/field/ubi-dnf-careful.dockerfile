FROM registry.access.redhat.com/ubi9/ubi:9.5
RUN dnf install -y --nodocs --setopt=install_weak_deps=False httpd mod_ssl \
 && dnf clean all \
 && rm -rf /var/cache/dnf
COPY httpd.conf /etc/httpd/conf/httpd.conf
USER 1001
EXPOSE 8443
CMD ["httpd", "-D", "FOREGROUND"]
