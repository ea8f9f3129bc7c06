# escape=`

FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
RUN Invoke-WebRequest https://example.org/a.zip -OutFile C:\a.zip ; `
    Expand-Archive C:\a.zip
COPY files\ C:\app\
WORKDIR C:\app
ENV PATH="C:\app;${PATH}" NAME=a` b
SHELL ["cmd", "/S", "/C"]
RUN dir C:\
