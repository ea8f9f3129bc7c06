FROM centos:7
     ^ user-missing
RUN yum install epel-release && yum -y update
                                ^ yum-cache-left
    ^ yum-not-assume-yes
RUN yum install -y nginx
    ^ yum-cache-left
ADD nginx.repo /etc/yum.repos.d/
^ add-instead-of-copy
EXPOSE 80
CMD /usr/sbin/nginx -g 'daemon off;'
    ^ start-command-shell-form
