FROM mcr.microsoft.com/dotnet/sdk:8.0-alpine AS build
WORKDIR /src
COPY nuget.config Worker.csproj ./
RUN --mount=type=secret,id=nuget,env=NUGET_TOKEN dotnet restore
COPY src ./src
RUN dotnet publish -c Release -o /out

FROM mcr.microsoft.com/dotnet/runtime:8.0-alpine
RUN apk add --no-cache icu-libs
ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false
COPY --from=build /out /worker
USER app
ENTRYPOINT ["dotnet", "/worker/Worker.dll"]
