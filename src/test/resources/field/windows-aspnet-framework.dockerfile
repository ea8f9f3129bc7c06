# escape=`
FROM mcr.microsoft.com/dotnet/framework/aspnet:4.8-windowsservercore-ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]
RUN Remove-Website -Name 'Default Web Site'; `
    New-Item -Path C:\web-app -Type Directory; `
    New-Website -Name 'web-app' -PhysicalPath C:\web-app -Port 80 -Force
COPY PublishOutput/ C:/web-app/
EXPOSE 80
