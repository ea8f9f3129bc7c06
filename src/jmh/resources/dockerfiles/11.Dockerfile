# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
RUN Invoke-WebRequest -Uri https://example.org/jdk.zip -OutFile C:\jdk.zip ; `
    Expand-Archive C:\jdk.zip -DestinationPath C:\ ; `
    Remove-Item C:\jdk.zip
COPY target\app.jar C:\app\
CMD ["C:\\jdk\\bin\\java.exe", "-jar", "C:\\app\\app.jar"]
