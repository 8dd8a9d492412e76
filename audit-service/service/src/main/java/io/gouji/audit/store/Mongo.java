package io.gouji.audit.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.gouji.audit.StoreAwayException;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The database, with the driver's failures told apart: the store is away, or the document cannot be kept. */
@Singleton
final class Mongo {

    /** BadValue, TypeMismatch, DocumentValidationFailure, BSONObjectTooLarge, key too large for an index. */
    private static final Set<Integer> ABOUT_THE_DOCUMENT = Set.of(2, 14, 121, 10334, 17280);

    private final MongoDatabase database;

    Mongo(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.database = client.getDatabase(database);
    }

    MongoCollection<Document> reports() {
        return database.getCollection("reports");
    }

    MongoCollection<Document> sketches() {
        return database.getCollection("sketches");
    }

    MongoCollection<Document> trials() {
        return database.getCollection("trials");
    }

    MongoCollection<Document> audits() {
        return database.getCollection("audits");
    }

    MongoCollection<Document> findings() {
        return database.getCollection("findings");
    }

    /**
     * Does work on the database.
     *
     * @throws StoreAwayException for every failure but those that the documents at hand cause
     */
    static <T> T calling(Supplier<T> work) {
        try {
            return work.get();
        } catch (MongoException e) {
            if (isAboutTheDocument(e)) {
                throw e;
            }
            throw new StoreAwayException(e);
        }
    }

    private static boolean isAboutTheDocument(MongoException failure) {
        return failure instanceof MongoBulkWriteException bulk
                ? bulk.getWriteErrors().stream().anyMatch(error -> ABOUT_THE_DOCUMENT.contains(error.getCode()))
                : ABOUT_THE_DOCUMENT.contains(failure.getCode());
    }

    /** Does a write that loses against documents already there; answers whether it won against all. */
    static boolean wins(Runnable write) {
        try {
            write.run();
            return true;
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(error -> isDuplicate(error.getCode()))
                    && e.getWriteConcernError() == null) {
                return false;
            }
            throw e;
        } catch (MongoException e) {
            if (isDuplicate(e.getCode())) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isDuplicate(int code) {
        return ErrorCategory.fromErrorCode(code) == ErrorCategory.DUPLICATE_KEY;
    }
}
