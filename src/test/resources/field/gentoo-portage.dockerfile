FROM gentoo/portage:20241125 AS portage
FROM gentoo/stage3:amd64-openrc-20241125
COPY --from=portage /var/db/repos/gentoo /var/db/repos/gentoo
RUN emerge -qv www-servers/apache
CMD ["apache2", "-DFOREGROUND"]
