FROM amazonlinux:2023
     ^ user-missing
RUN dnf install -y unzip && dnf clean all
RUN curl "https://awscli.amazonaws.com/awscli-exe-linux-x86_64.zip" -o "awscliv2.zip" \
    ^ download-not-verified
 && unzip -q awscliv2.zip && ./aws/install && rm -rf aws awscliv2.zip
ENTRYPOINT ["aws"]
