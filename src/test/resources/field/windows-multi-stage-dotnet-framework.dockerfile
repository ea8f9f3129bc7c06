# escape=`
FROM mcr.microsoft.com/dotnet/framework/sdk:4.8-windowsservercore-ltsc2022 AS build
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]
WORKDIR C:\src
COPY *.sln .
COPY Shop.Web\*.csproj Shop.Web\packages.config .\Shop.Web\
RUN nuget restore
COPY . .
RUN msbuild /p:Configuration=Release /p:OutputPath=C:\out .\Shop.Web\Shop.Web.csproj

FROM mcr.microsoft.com/dotnet/framework/aspnet:4.8-windowsservercore-ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
RUN Remove-WebSite -Name 'Default Web Site'; `
    New-Website -Name 'shop' -PhysicalPath 'C:\shop' -Port 80
COPY --from=build C:\out\_PublishedWebsites\Shop.Web C:\shop
EXPOSE 80
