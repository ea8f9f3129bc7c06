FROM mcr.microsoft.com/dotnet/aspnet:8.0
     ^ user-missing
ENV ASPNETCORE_ENVIRONMENT=Development
                           ^ debug-mode-enabled
ENV ConnectionStrings__Default="Server=sql;Database=Shop;User Id=sa;Password=Str0ng!Passw0rd"
    ^ secret-literal
COPY bin/Release/net8.0/publish/ App/
                                 ^ copy-relative-without-workdir
WORKDIR /App
ENTRYPOINT ["dotnet", "Shop.dll"]
