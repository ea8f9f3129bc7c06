FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
ENV NODE_VERSION=20.18.0
COPY node/ C:/node/
USER ContainerAdministrator
RUN setx /M PATH "%PATH%;C:\node"
USER ContainerUser
WORKDIR C:/app
COPY dist/ .
CMD ["node.exe", "server.js"]
