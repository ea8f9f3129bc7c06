FROM gitpod/workspace-full:2024-11-26-08-53-45
USER gitpod
RUN bash -c ". /home/gitpod/.sdkman/bin/sdkman-init.sh && sdk install java 21.0.5-tem < /dev/null"
RUN brew install protobuf
