package eu.meshe.protocol.openapi;

import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.MesheProperties;
import eu.meshe.web.SentBytes;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Fits springdoc to this code: who calls is no parameter, the server is the public address, schemas have our names. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    OpenApiConfiguration() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Account.class, StaffMember.class, SentBytes.class);
    }

    @Bean
    OpenAPI exchangeApi(MesheProperties properties) {
        return new OpenAPI()
                .servers(List.of(new Server().url(properties.publicAddress().toString())))
                .components(new Components());
    }

    /** First among the converters: springdoc puts each before the one that came earlier, and this one asks no other. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver schemasWithOurNames(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(true);
    }
}
