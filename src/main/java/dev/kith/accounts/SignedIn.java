package dev.kith.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Tells Spring Security who is signed in, from {@link Sessions}. */
@Component
class SignedIn implements SecurityContextRepository {
    private final Sessions sessions;

    SignedIn(Sessions sessions) {
        this.sessions = sessions;
    }

    /** A member as Spring Security sees one; the name is the account's id. */
    static final class Proof extends AbstractAuthenticationToken {
        private final Member member;

        Proof(Member member) {
            super(List.of(new SimpleGrantedAuthority("ROLE_MEMBER")));
            this.member = member;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Member getPrincipal() {
            return member;
        }

        @Override
        public String getName() {
            return member.id().toString();
        }
    }

    static Viewer viewer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof Proof proof ? proof.getPrincipal() : Viewer.VISITOR;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        SecurityContext context = sessions.member(request)
                .<SecurityContext>map(member -> new SecurityContextImpl(new Proof(member)))
                .orElseGet(SecurityContextImpl::new);
        return new DeferredSecurityContext() {
            @Override
            public SecurityContext get() {
                return context;
            }

            @Override
            public boolean isGenerated() {
                return context.getAuthentication() == null;
            }
        };
    }

    /** Sessions are opened by the pages that sign someone in, never behind their back. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return Sessions.token(request) != null;
    }
}
