package ua.ratusha.kernel.web.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What every address of the API has in common, said once: the licence, the entity tag, and errors as problem details
 * (RFC 9457) in the language that {@code Accept-Language} asks for.
 */
@Configuration(proxyBeanMethods = false)
public class ApiDescription {
    private static final String PROBLEM = "#/components/schemas/Problem";

    @Bean
    OpenApiCustomizer everyAddress() {
        return api -> {
            api.info(new Info()
                    .title("Ратуша / Ratusha")
                    .version("1")
                    .description(
                            "Public data of the community. No key is needed; any site may read it. Every answer has"
                                    + " a strong ETag: send it back in If-None-Match and get 304 while nothing has changed.")
                    .license(new License().name("EUPL-1.2")));
            components(api).addSchemas("Problem", problem());
            api.getPaths()
                    .forEach((path, item) ->
                            item.readOperations().forEach(operation -> describe(operation, path.contains("{"))));
        };
    }

    private static Components components(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        return api.getComponents();
    }

    private static void describe(Operation operation, boolean names) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .name("If-None-Match")
                .description("ETag of the answer that the caller already has")
                .schema(new StringSchema()));
        operation.addParametersItem(new Parameter()
                .in("header")
                .name("Accept-Language")
                .description("Language of problem details: uk or en")
                .schema(new StringSchema().example("uk")));
        ApiResponse fine = operation.getResponses().get("200");
        if (fine != null) {
            fine.description("The data")
                    .addHeaderObject(
                            "ETag", new Header().description("Strong tag").schema(new StringSchema()));
        }
        operation.getResponses().addApiResponse("304", new ApiResponse().description("Nothing has changed"));
        operation.getResponses().addApiResponse("400", problem("A parameter means nothing", 400));
        if (names) {
            operation.getResponses().addApiResponse("404", problem("There is no such thing", 404));
        }
    }

    private static ApiResponse problem(String description, int status) {
        Schema<?> schema = new Schema<>().$ref(PROBLEM);
        MediaType type = new MediaType().schema(schema);
        type.setExample(Map.of(
                "type", "urn:ratusha:problem:…", "title", "…", "status", status, "detail", "…", "instance", "/api/…"));
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", type));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("What went wrong (RFC 9457)")
                .addProperty("type", new StringSchema().description("Stable name of the kind of problem"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("What to mend, in the caller's language"))
                .addProperty("instance", new StringSchema())
                .addProperty("id", new StringSchema().description("Number of a defect, for a report to us"));
    }
}
