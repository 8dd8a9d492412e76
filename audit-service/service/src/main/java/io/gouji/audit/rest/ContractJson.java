package io.gouji.audit.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gouji.contract.json.GoujiJson;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Gives answers the JSON form of the contract. */
@Singleton
final class ContractJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        GoujiJson.configure(mapper);
    }
}
