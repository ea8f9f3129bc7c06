FROM registry.access.redhat.com/ubi9/ubi-micro:9.4 AS micro
FROM registry.access.redhat.com/ubi9/ubi:9.4 AS build
COPY --from=micro / /mnt/rootfs
RUN dnf install --installroot /mnt/rootfs --releasever 9 --setopt install_weak_deps=false --nodocs -y \
      java-17-openjdk-headless tzdata \
 && dnf --installroot /mnt/rootfs clean all

FROM registry.access.redhat.com/ubi9/ubi-micro:9.4
COPY --from=build /mnt/rootfs/ /
COPY target/app.jar /app/app.jar
USER 1001
CMD ["java", "-jar", "/app/app.jar"]
