FROM node:20 AS sources
RUN git clone https://oauth2:glpat-Zx81kd93hhTq02mmnBcd@gitlab.example.com/acme/ui.git /ui
                             ^ secret-literal

FROM nginx:1.27
     ^ user-missing
COPY --from=sources /ui/dist /usr/share/nginx/html
