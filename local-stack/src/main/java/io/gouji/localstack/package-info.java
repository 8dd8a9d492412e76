/** A Kafka broker, a PostgreSQL and a MongoDB-protocol server in this JVM, for one machine and for tests. */
@NullMarked
package io.gouji.localstack;

import org.jspecify.annotations.NullMarked;
