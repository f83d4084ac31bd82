#include "core/desk/address.h"
#include "tests/bench/bench_case.h"
#include "tests/bench/desk_file.h"
#include "tests/bench/durations.h"

#include <random>

namespace daisychain::bench {

namespace {

constexpr int PageRows = 30;  // what the screen asks for first
constexpr qint64 RowsOfOneFile = 100'000;
constexpr int TakenInAtOnce = 2'000;

/// A customer's two names, the same every time: some are common, most are rare.
QString madeName(qint64 number)
{
    std::minstd_rand random(quint32(number * 2'654'435'761U + 1));
    const auto pick = [&random](int most) {
        const double share = double(random()) / double(std::minstd_rand::max());
        return int(share * share * share * most);
    };
    return MentionMaker::word(100 + pick(2'000)) + u' ' + MentionMaker::word(2'000 + pick(30'000));
}

/// A file of customers that nobody wrote.
class MadeCustomers final : public CustomerSource {
public:
    MadeCustomers(qint64 first, qint64 end)
        : m_next(first)
        , m_end(end)
    {
    }

    std::optional<CustomerRow> next() override
    {
        if (m_next >= m_end)
            return std::nullopt;
        const qint64 number = m_next++;
        CustomerRow row;
        row.line = int(number);
        row.mail = QStringLiteral("c%1@made.example").arg(number);
        row.identity = mailIdentity(row.mail);
        row.details = {
            {DetailField::Name, {}, madeName(number)},
            {DetailField::EMail, {}, row.mail},
            {DetailField::Organisation, {}, MentionMaker::word(int(40'000 + number % 2'000))},
            {DetailField::Plan, {}, number % 3 == 0 ? QStringLiteral("Gold") : QStringLiteral("Basic")}};
        if (number % 50 == 0)
            row.details.append({DetailField::Mark, QStringLiteral("press"), QStringLiteral("yes")});
        return row;
    }
    void refuse(const QString &why) override { qFatal("a made customer was refused: %s", qPrintable(why)); }
    bool goesOn() override { return true; }

private:
    qint64 m_next;
    qint64 m_end;
};

/// A store of its own, with so many customers.
class CustomerFile final {
public:
    explicit CustomerFile(qint64 customers)
    {
        open();
        for (qint64 first = 0; first < customers; first += RowsOfOneFile) {
            MadeCustomers made(first, std::min(customers, first + RowsOfOneFile));
            (void)valueOf(m_store->customerImport().import(
                made, {DeskFile::me(), Instant{1'772'600'000'000}, QByteArray::number(first)}));
        }
        m_takenIn.measure([this] {
            while (valueOf(m_store->customers().takeIn(TakenInAtOnce)) > 0) {
            }
        });
        // As on any day after: everything is in the file, and nothing was read yet.
        m_store.reset();
        open();
    }

    CustomerReader &customers() { return m_store->customers(); }
    double takenInMs() { return m_takenIn.median(); }

private:
    void open()
    {
        auto opened = store::DeskStore::open(m_folder.filePath(QStringLiteral("desk.sqlite")),
                                             store::Schema::Migrate, m_tokens, nullptr);
        if (!opened)
            qFatal("cannot make a store");
        m_store = std::move(*opened);
    }

    QTemporaryDir m_folder;
    store::TextTokens m_tokens;
    std::unique_ptr<store::DeskStore> m_store;
    Durations m_takenIn;
};

/// What stands in the field after each key: from one letter to two words.
QStringList keystrokes()
{
    QStringList typed;
    for (const qint64 number : {3, 77, 1'234, 15'000, 19'999}) {
        const QString name = madeName(number);
        for (qsizetype length = 1; length <= name.size(); ++length)
            typed.append(name.left(length));
        typed.append(name.section(u' ', 1, 1).left(3) + u' ' + name.left(2));
        typed.append(QStringLiteral("c%1").arg(number));
    }
    return typed;
}

QList<CustomerQuery> questions()
{
    QList<CustomerQuery> asked;
    const auto orders = {CustomerOrder::LastContact, CustomerOrder::Name, CustomerOrder::Since};
    for (const QString &text : keystrokes()) {
        for (const CustomerOrder order : orders)
            asked.append({text, {}, order});
    }
    for (const CustomerOrder order : orders) {
        asked.append({{}, {}, order});
        asked.append({{}, {.mark = QStringLiteral("press")}, order});
        asked.append({{}, {.plan = QStringLiteral("gold")}, order});
        asked.append(
            {QStringLiteral("a"), {.mark = QStringLiteral("press"), .plan = QStringLiteral("gold")}, order});
    }
    return asked;
}

QList<Line> customerSearch(Bench &bench)
{
    const qint64 customers = bench.posts();
    CustomerFile file(customers);
    const QList<CustomerQuery> asked = questions();
    Durations firstPages;
    Durations nextPages;
    qsizetype found = 0;
    for (int round = 0; round < bench.rounds(); ++round) {
        const CustomerQuery &query = asked[round % asked.size()];
        CustomerPage page;
        firstPages.measure(
            [&] { page = valueOf(file.customers().customers(query, {}, PageDirection::After, PageRows)); });
        found += page.rows.size();
        if (page.hasMore)
            nextPages.measure([&] {
                (void)valueOf(
                    file.customers().customers(query, page.rows.last().cursor, PageDirection::After, 200));
            });
    }
    if (found == 0)
        qFatal("no customer was found");
    return {{QStringLiteral("customers as you type p99"),
             QStringLiteral("ms"),
             firstPages.p99(),
             firstPages.median(),
             {Budget::Of::Value, 50}},
            {QStringLiteral("the next page of customers p99"),
             QStringLiteral("ms"),
             nextPages.p99(),
             nextPages.median(),
             {Budget::Of::Value, 100}},
            {QStringLiteral("a thousand customers taken in"),
             QStringLiteral("ms"),
             file.takenInMs() * 1'000 / double(customers),
             0,
             {Budget::Of::Value, 200}}};
}

}  // namespace

QList<BenchCase> customerCases()
{
    return {{QStringLiteral("customers"), customerSearch}};
}

}  // namespace daisychain::bench
