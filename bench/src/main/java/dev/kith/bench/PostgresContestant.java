package dev.kith.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** PostgreSQL by prepared statements over a covering index; by arrays of ties, where that is another way to ask. */
final class PostgresContestant implements Contestant {
    private static final String MUTUALS = """
            select t2.b || ':' || count(*) from tie_of t1 join tie_of t2 on t2.a = t1.b
            where t1.a = ? and t2.b <> t1.a and not exists (select 1 from tie_of t where t.a = t1.a and t.b = t2.b)
            group by t2.b order by count(*) desc, t2.b limit 20""";
    private static final String MUTUALS_BY_ARRAYS = """
            with mine as materialized (select a, b from ties_of where a = ?)
            select o || ':' || count(*) from mine cross join unnest(mine.b) x join ties_of t on t.a = x cross join unnest(t.b) o
            where o <> mine.a and o not in (select unnest(b) from mine)
            group by o order by count(*) desc, o limit 20""";
    private static final String WITHIN = """
            with me as (select ?::integer as id),
            one as materialized (select t.b from tie_of t, me where t.a = me.id),
            two as materialized (
              select distinct t.b from one join tie_of t on t.a = one.b
              except select b from one except select id from me),
            three as materialized (select distinct t.b from two join tie_of t on t.a = two.b),
            place as materialized (select id from member_of where place = ?)
            select id || ':' || degree from (
              select p.id, 2 as degree from place p where p.id in (select b from two)
              union all
              select p.id, 3 from place p where p.id in (select b from three) and p.id not in (select b from two)
                and p.id not in (select b from one) and p.id <> (select id from me)) found
            order by degree, id limit 20""";
    private static final String STRONGEST = """
            with ends as (select ?::integer as a, ?::integer as b)
            select steps from (
              select t.steps / 200.0::float8 as steps from ends, tie_of t where t.a = ends.a and t.b = ends.b
              union all
              select (s.steps / 200.0::float8) * (t.steps / 200.0::float8) from ends
                join tie_of s on s.a = ends.a join tie_of t on t.a = ends.b and t.b = s.b
              union all
              select (s.steps / 200.0::float8) * (m.steps / 200.0::float8) * (t.steps / 200.0::float8) from ends
                join tie_of s on s.a = ends.a and s.b <> ends.b
                join tie_of t on t.a = ends.b and t.b <> ends.a and t.b <> s.b
                join tie_of m on m.a = s.b and m.b = t.b) paths
            order by steps desc limit 5""";

    private final Connection connection;
    private final boolean arrays;
    private final PreparedStatement mutuals;
    private final PreparedStatement within;
    private final PreparedStatement distance;
    private final PreparedStatement strongest;

    PostgresContestant(Connection connection, boolean arrays) throws SQLException {
        this.connection = connection;
        this.arrays = arrays;
        connection.createStatement().execute("set jit = off");
        mutuals = connection.prepareStatement(arrays ? MUTUALS_BY_ARRAYS : MUTUALS);
        within = connection.prepareStatement(WITHIN);
        distance = connection.prepareStatement("select distance(?, ?)");
        strongest = connection.prepareStatement(STRONGEST);
    }

    @Override
    public String name() {
        return arrays ? "PostgreSQL, arrays" : "PostgreSQL";
    }

    @Override
    public Supplier<String> mutuals(int me) throws SQLException {
        return words(mutuals, me);
    }

    @Override
    public Supplier<String> within(int me, int place) throws SQLException {
        return words(within, me, place);
    }

    @Override
    public Supplier<String> distance(int me, int other) throws SQLException {
        return words(distance, me, other);
    }

    @Override
    public Supplier<String> strongest(int me, int other) throws SQLException {
        List<Double> answer = new ArrayList<>();
        try (ResultSet row = asked(strongest, me, other)) {
            while (row.next()) {
                answer.add(row.getDouble(1));
            }
        }
        return () -> answer.stream().map(SixDigits::of).collect(Collectors.joining(" "));
    }

    private static Supplier<String> words(PreparedStatement statement, int... parameters) throws SQLException {
        List<String> answer = new ArrayList<>();
        try (ResultSet row = asked(statement, parameters)) {
            while (row.next()) {
                answer.add(row.getString(1));
            }
        }
        return () -> String.join(" ", answer);
    }

    private static ResultSet asked(PreparedStatement statement, int... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setInt(i + 1, parameters[i]);
        }
        return statement.executeQuery();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
