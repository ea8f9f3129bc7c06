FROM mcr.microsoft.com/mssql/server:2022-latest
USER root
COPY backup/ /var/opt/backup/
COPY --chmod=755 entrypoint.sh /opt/restore/
RUN chown -R mssql /var/opt/backup
USER mssql
ENV ACCEPT_EULA=Y MSSQL_PID=Developer
CMD ["/opt/restore/entrypoint.sh"]
