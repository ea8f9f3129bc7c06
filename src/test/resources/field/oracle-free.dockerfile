FROM container-registry.oracle.com/database/free:23.5.0.0
COPY --chown=oracle:oinstall setup/ /opt/oracle/scripts/setup/
COPY --chown=oracle:oinstall startup/ /opt/oracle/scripts/startup/
ENV ORACLE_CHARACTERSET=AL32UTF8
