package se.rodatraden.identity.signin;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of a session of a local account. */
public record LocalPerson(String name) implements UserDetails {
    private static final long serialVersionUID = 1L;

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of();
    }
}
