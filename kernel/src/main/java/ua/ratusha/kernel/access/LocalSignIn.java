package ua.ratusha.kernel.access;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Lets Spring Security ask {@link Accounts}. */
class LocalSignIn implements AuthenticationProvider {
    private final Accounts accounts;

    LocalSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String password = String.valueOf(request.getCredentials());
        return switch (accounts.signIn(request.getName(), password)) {
            case Accounts.SignIn.Welcome welcome ->
                UsernamePasswordAuthenticationToken.authenticated(welcome.officer(), null, List.of());
            case Accounts.SignIn.Locked ignored -> throw new LockedException("locked");
            case Accounts.SignIn.Wrong ignored -> throw new BadCredentialsException("wrong name or password");
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
