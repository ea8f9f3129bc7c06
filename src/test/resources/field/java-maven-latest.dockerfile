FROM maven:latest AS build
     ^ base-image-tag-floating
COPY . /build
WORKDIR /build
RUN mvn clean package

FROM openjdk
     ^ base-image-tag-missing
     ^ user-missing
COPY --from=build /build/target/app.jar app.jar
                                        ^ copy-relative-without-workdir
CMD java -jar app.jar
    ^ start-command-shell-form
