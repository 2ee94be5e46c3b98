package dev.kith.referrals;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The referrals that someone gave and received, for them to take along. */
@Component
class ReferralsKeepsake implements Accounts.Keepsake {
    private final JdbcClient db;

    ReferralsKeepsake(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "referrals";
    }

    @Override
    public Object of(Member member) {
        return db.sql("""
                        select g.name as chapter, r.day::text as day, a.name as from, b.name as to, r.tier, r.heat,
                          coalesce(s.status, 'new') as status, d.name, d.phone, d.email, d.address, d.comment,
                          d.consented_at as "consentedAt"
                        from referral r join groups g on g.id = r.group_id
                        left join account a on a.id = r.giver_id join account b on b.id = r.receiver_id
                        left join referral_status s on s.group_id = r.group_id and s.referral_id = r.id
                        left join referral_details d on d.group_id = r.group_id and d.referral_id = r.id
                        where r.giver_id = :me or r.receiver_id = :me
                        order by r.day, r.passed_at, r.id
                        """).param("me", member.id().value()).query().listOfRows();
    }
}
