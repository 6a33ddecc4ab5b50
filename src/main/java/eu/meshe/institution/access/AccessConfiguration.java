package eu.meshe.institution.access;

import eu.meshe.institution.Account;
import eu.meshe.platform.SignInRequiredException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the access rules before every handler, and gives handlers the {@link StaffMember} and {@link Account} they ask for. */
@Configuration
class AccessConfiguration implements WebMvcConfigurer {

    private final AccessInterceptor interceptor;
    private final CurrentAccount current;

    AccessConfiguration(AccessInterceptor interceptor, CurrentAccount current) {
        this.interceptor = interceptor;
        this.current = current;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(interceptor);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver());
    }

    private final class CallerResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == StaffMember.class || parameter.getParameterType() == Account.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            if (parameter.getParameterType() == StaffMember.class) {
                var member = request.getAttribute(AccessInterceptor.STAFF_MEMBER, RequestAttributes.SCOPE_REQUEST);
                return Objects.requireNonNull(member, "Only a @Staff handler can take a StaffMember");
            }
            return current.find().orElseThrow(SignInRequiredException::new);
        }
    }
}
