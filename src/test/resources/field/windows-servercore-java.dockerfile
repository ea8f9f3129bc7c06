# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-NoLogo", "-Command", "$ErrorActionPreference='Stop';"]
ENV JAVA_HOME="C:\openjdk"
RUN Invoke-WebRequest -UseBasicParsing -Uri https://aka.ms/download-jdk/microsoft-jdk-21-windows-x64.zip -OutFile C:\jdk.zip; `
    Expand-Archive C:\jdk.zip -DestinationPath C:\tmp; `
    Move-Item C:\tmp\* C:\openjdk; `
    Remove-Item C:\jdk.zip
COPY target/agent.jar C:/agent/
CMD ["C:\\openjdk\\bin\\java.exe", "-jar", "C:\\agent\\agent.jar"]
