# Builds the application from the source and runs it as an ordinary user, on a database server of its own (docker-compose.yml).
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY db db
COPY src src
# the tests need a browser and have run before an image is built (.ci/run)
RUN ./mvnw -B --no-transfer-progress -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home --home-dir /app --shell /usr/sbin/nologin kiphan
WORKDIR /app
COPY --from=build --chown=root:root /build/target/kip-han.jar kip-han.jar
COPY --chown=root:root jvm.options jvm.options
RUN install -d -o kiphan -g kiphan /app/files
USER kiphan
ENV TZ=UTC \
    MALLOC_ARENA_MAX=2
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD wget --quiet --output-document=/dev/null http://127.0.0.1:8080/actuator/health || exit 1
# the form without a shell: the application gets the stop signal itself and closes in order
ENTRYPOINT ["java", "@jvm.options", "-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-jar", "kip-han.jar"]
