FROM mcr.microsoft.com/dotnet/sdk:9.0-noble AS build
ARG TARGETARCH
RUN apt-get update && apt-get install -y --no-install-recommends clang zlib1g-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY Api.csproj .
RUN dotnet restore -a $TARGETARCH
COPY *.cs .
RUN dotnet publish -a $TARGETARCH --no-restore -o /app

FROM mcr.microsoft.com/dotnet/runtime-deps:9.0-noble-chiseled
WORKDIR /app
COPY --from=build /app .
ENTRYPOINT ["./Api"]
