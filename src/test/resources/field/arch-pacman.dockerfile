FROM archlinux:base-20241124.0.282387
RUN pacman -Syu --noconfirm --needed git base-devel \
 && pacman -Scc --noconfirm \
 && useradd -m build
USER build
WORKDIR /home/build
CMD ["makepkg", "-s"]
