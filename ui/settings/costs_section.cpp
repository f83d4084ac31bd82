#include "ui/settings/costs_section.h"

#include "core/base/when_ready.h"
#include "ui/roster/desk_words.h"
#include "ui/settings/setting_form.h"
#include "ui/shell/status_sentence.h"
#include "ui/theme/mark.h"
#include "ui/widget/elided_label.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/time_text.h"

#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace daisychain::ui {

namespace {

constexpr double MicrosPerDollar = 1'000'000;
constexpr double MostCap = 100'000;
constexpr double MostPrice = 100;
constexpr int DaysShown = 7;

double dollars(MicroDollars amount)
{
    return double(amount.amount) / MicrosPerDollar;
}

MicroDollars micros(double amount)
{
    return {qRound64(amount * MicrosPerDollar)};
}

QString moneyText(MicroDollars amount)
{
    return u'$' + QLocale().toString(dollars(amount), 'f', 2);
}

/// The only one that charges by the piece.
constexpr Network Charging = Network::X;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CostsSection)
};

QString kindText(UsageKind kind)
{
    switch (kind) {
    case UsageKind::PostRead:
        return Words::tr("post read");
    case UsageKind::OwnPostRead:
        return Words::tr("own post or mention read");
    case UsageKind::PersonRead:
        return Words::tr("person looked up");
    case UsageKind::MessageRead:
        return Words::tr("private message read");
    case UsageKind::ListRead:
        return Words::tr("list read");
    case UsageKind::PostWrite:
        return Words::tr("post sent");
    case UsageKind::LinkPostWrite:
        return Words::tr("post with a link sent");
    case UsageKind::SummonedReply:
        return Words::tr("answer to a mention sent");
    case UsageKind::MessageWrite:
        return Words::tr("private message sent");
    case UsageKind::Removal:
        return Words::tr("post deleted");
    case UsageKind::PersonWrite:
        return Words::tr("person muted or blocked");
    case UsageKind::AltTextWrite:
        return Words::tr("alt text written");
    }
    return {};
}

QString countsText(const UsageCounts &counts)
{
    qint64 read = 0;
    qint64 written = 0;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        (isReading(it.key()) ? read : written) += it.value();
    QStringList parts;
    if (read > 0)
        parts.append(Words::tr("%n read", "posts, people and messages", int(read)));
    if (written > 0)
        parts.append(Words::tr("%n written", "posts and messages", int(written)));
    return parts.join(QStringLiteral(", "));
}

}  // namespace

CostsSection::CostsSection(UsageLog &usage, AccountDirectory &accounts, UndoStack &undo, const Clock &clock,
                           const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_usage(usage)
    , m_accounts(accounts)
    , m_undo(undo)
    , m_clock(clock)
    , m_theme(theme)
    , m_form(new SettingForm(theme, undo))
    , m_sentence(new PlainLabel(theme))
    , m_lines(new QVBoxLayout)
    , m_cap(amountField(tr("Spend at most, a month"), MostCap, 2))
    , m_prices(new SettingForm(theme, undo))
{
    build();
    load();
}

/// A field that has the focus says that it was left while it dies.
CostsSection::~CostsSection()
{
    m_cap->disconnect(this);
    for (const auto &[kind, field] : m_priceFields)
        field->disconnect(this);
}

void CostsSection::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    m_sentence->setWordWrap(true);
    m_lines->setSpacing(space::Unit);
    column->addWidget(m_sentence);
    column->addLayout(m_lines);
    column->addWidget(m_form);
    m_cap->setSpecialValueText(tr("no cap"));
    m_form->addControl(QStringLiteral("costs.cap"), tr("At most, a month"), m_cap);
    m_form->addHint(
        tr("Nothing is read that would pass it; the streams show a gap then. What you send goes out."));
    connect(m_cap, &QDoubleSpinBox::editingFinished, this, [this] {
        UsageRules rules = m_standing.rules;
        rules.monthlyCap.reset();
        if (m_cap->value() > 0)
            rules.monthlyCap = micros(m_cap->value());
        change(tr("At most, a month"), rules);
    });
    addPrices(column);
}

QDoubleSpinBox *CostsSection::amountField(const QString &name, double most, int decimals)
{
    auto *field = new QDoubleSpinBox;
    field->setRange(0, most);
    field->setDecimals(decimals);
    field->setPrefix(QStringLiteral("$ "));
    field->setAccessibleName(name);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setMinimumWidth(SettingForm::ControlWidth);
    field->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    field->setFocusPolicy(Qt::StrongFocus);
    return field;
}

void CostsSection::addPrices(QVBoxLayout *column)
{
    auto *open = new QPushButton(tr("prices"));
    open->setFlat(true);
    column->addWidget(open, 0, Qt::AlignLeading);
    column->addWidget(m_prices);
    m_prices->hide();
    connect(open, &QPushButton::clicked, this, [this, open] {
        m_prices->show();
        open->hide();
        m_priceFields.begin()->second->setFocus();
    });
    for (const UsageKind kind : usageKinds()) {
        QDoubleSpinBox *field = amountField(kindText(kind), MostPrice, 4);
        m_priceFields[kind] = field;
        m_prices->addControl(QStringLiteral("costs.prices"), kindText(kind), field);
        connect(field, &QDoubleSpinBox::editingFinished, this, [this, kind, field] {
            UsageRules rules = m_standing.rules;
            rules.prices.insert(kind, micros(field->value()));
            change(kindText(kind), rules);
        });
    }
    m_prices->addHint(tr("What the network asks for one of each, as its price list says today."));
}

void CostsSection::load()
{
    const QDate today = utcDay(m_clock.now());
    whenReady(m_accounts.accounts(), this, [this, today](const Result<QList<Account>> &accounts) {
        if (!accounts)
            return m_sentence->setText(failureSentence(accounts.error()));
        m_known = *accounts;
        whenReady(m_usage.standing(Charging, today), this,
                  [this, today](const Result<UsageStanding> &standing) {
                      if (!standing)
                          return m_sentence->setText(failureSentence(standing.error()));
                      showStanding(*standing);
                      whenReady(m_usage.usage(Charging, today.addDays(1 - DaysShown), today.addDays(1)), this,
                                [this](const Result<QList<UsageEntry>> &entries) {
                                    if (entries)
                                        showDays(*entries);
                                });
                  });
    });
}

QString CostsSection::handleOf(AccountId account) const
{
    for (const Account &one : m_known) {
        if (one.id == account)
            return handleText(one.handle);
    }
    return tr("an account that is gone");
}

void CostsSection::showStanding(const UsageStanding &standing)
{
    m_standing = standing;
    const QString network = networkTitle(Charging);
    const auto &cap = standing.rules.monthlyCap;
    QString sentence =
        cap ? tr("%1 cost %2 this month, of %3.").arg(network, moneyText(standing.spent), moneyText(*cap))
            : tr("%1 cost %2 this month.").arg(network, moneyText(standing.spent));
    if (cap && !(standing.spent < *cap))
        sentence += u' ' + tr("Nothing more is read until the month ends or you allow more.");
    m_sentence->setText(sentence);
    m_sentence->setColour(cap && !(standing.spent < *cap) ? &Tokens::late : &Tokens::text);
    m_cap->setValue(cap ? dollars(*cap) : 0);
    for (const auto &[kind, field] : m_priceFields)
        field->setValue(dollars(standing.rules.prices.value(kind)));
}

void CostsSection::addLine(const QString &left, const QString &right)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::Small);
    auto *words = new ElidedLabel(m_theme, TypeSize::Small, &Tokens::textMuted);
    words->setText(left);
    line->addWidget(words, 1);
    line->addWidget(new PlainLabel(m_theme, right, TypeSize::Small, &Tokens::textMuted));
    m_lines->addWidget(row);
}

void CostsSection::showDays(const QList<UsageEntry> &entries)
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        addLine(QStringLiteral("%1 · %2 · %3")
                    .arg(QLocale().toString(entry->day, QLocale::ShortFormat), handleOf(entry->account),
                         countsText(entry->counts)),
                moneyText(costOf(entry->counts, m_standing.rules.prices)));
    for (const Account &account : std::as_const(m_known)) {
        if (account.network != Charging)
            continue;
        whenReady(m_usage.windows(account.id), this, [this](const Result<QList<UsageWindow>> &windows) {
            if (windows)
                showWindows(*windows);
        });
    }
}

void CostsSection::showWindows(const QList<UsageWindow> &windows)
{
    for (const UsageWindow &window : windows) {
        if (window.reset < m_clock.now())
            continue;
        const QString until = clockTime(window.reset, TimeStyle{});
        addLine(QStringLiteral("%1 · %2").arg(handleOf(window.account), window.call),
                window.limit
                    ? tr("%1 of %2 calls left until %3").arg(window.remaining).arg(*window.limit).arg(until)
                    : tr("%1 calls left until %2").arg(window.remaining).arg(until));
    }
}

void CostsSection::change(const QString &label, const UsageRules &rules)
{
    if (rules == m_standing.rules)
        return;
    // The page may be gone when it is taken back: it goes with the window.
    const auto step = [this, page = QPointer<CostsSection>(this)](const UsageRules &value) {
        return [this, page, value] {
            if (page)
                save(value);
        };
    };
    m_undo.push(SettingForm::stepWords(label), step(m_standing.rules), step(rules));
    save(rules);
}

void CostsSection::save(const UsageRules &rules)
{
    m_standing.rules = rules;
    whenReady(m_usage.setUsageRules(Charging, rules), this, [this](const Result<StoreVersion> &saved) {
        if (!saved)
            return m_sentence->setText(failureSentence(saved.error()));
        load();
    });
}

}  // namespace daisychain::ui
