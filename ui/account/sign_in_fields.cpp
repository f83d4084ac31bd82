#include "ui/account/sign_in_fields.h"

#include "ui/widget/plain_label.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QLineEdit>

#include <array>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(SignInFields)
};

constexpr std::array AllFields{SignInField::Server,      SignInField::Handle,     SignInField::AppPassword,
                               SignInField::AccessToken, SignInField::ClientId,   SignInField::AppToken,
                               SignInField::EmailCode,   SignInField::FeedAddress};

struct FieldWords {
    QString label;
    QString name;  ///< for screen readers
    QString example;
    QString purpose;  ///< below it; may be empty
};

FieldWords wordsFor(SignInField field)
{
    switch (field) {
    case SignInField::Server:
        return {Words::tr("Server"),
                Words::tr("Address of the server"),
                Words::tr("social.example", "a server's address as an example"),
                {}};
    case SignInField::Handle:
        return {Words::tr("Handle"),
                Words::tr("Handle of the account"),
                Words::tr("help.shop.example", "a handle as an example"),
                {}};
    case SignInField::AppPassword:
        return {
            Words::tr("App password"), Words::tr("App password"),
            Words::tr("xxxx-xxxx-xxxx-xxxx", "the form of an app password"),
            Words::tr(
                "Made in the network's settings and taken back there at any time; never the account's own "
                "password. Let it read private messages if you answer them here.")};
    case SignInField::AccessToken:
        return {Words::tr("Token"), Words::tr("Access token"), Words::tr("access token"),
                Words::tr("It must be allowed to read, to post and to keep people off.")};
    case SignInField::ClientId:
        return {Words::tr("Client ID"), Words::tr("Client ID of your company's app"),
                Words::tr("client ID", "an identifier as an example"),
                Words::tr("Your company's own app at the network, of the kind “native”, coming back to "
                          "%1. What it reads and sends is billed to your company; the ledger counts along.")
                    .arg(QStringLiteral("http://127.0.0.1:17239/callback"))};
    case SignInField::AppToken:
        return {Words::tr("App token"), Words::tr("Bearer token of your company's app"),
                Words::tr("may be left empty"),
                Words::tr("With it new posts are told at once instead of asked for every minute.")};
    case SignInField::EmailCode:
        return {Words::tr("Code"), Words::tr("Code from the mail"), Words::tr("code from the mail"),
                Words::tr("The network sent it to the account's mail address just now.")};
    case SignInField::FeedAddress:
        return {
            Words::tr("Address"), Words::tr("Address of a feed or page"),
            Words::tr("https://forum.example/latest.rss", "a feed's address as an example"),
            Words::tr(
                "A forum, a status page, a review site. It is only read: you answer in the browser and note "
                "it here.")};
    }
    return {};
}

}  // namespace

SignInFields::SignInFields(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setLabelAlignment(Qt::AlignLeading);
    m_form->setHorizontalSpacing(space::Large);
    m_form->setVerticalSpacing(space::Unit);
    for (const SignInField field : AllFields)
        build(field);
}

QString SignInFields::label(SignInField field)
{
    return wordsFor(field).label;
}

void SignInFields::build(SignInField field)
{
    Row &row = m_rows[field];
    const FieldWords words = wordsFor(field);
    row.edit = new QLineEdit;
    row.edit->setPlaceholderText(words.example);
    row.edit->setAccessibleName(words.name);
    if (isSecret(field))
        row.edit->setEchoMode(QLineEdit::Password);
    row.label = new PlainLabel(m_theme, words.label);
    row.label->setBuddy(row.edit);
    m_form->addRow(row.label, row.edit);
    if (!words.purpose.isEmpty()) {
        row.hint = new PlainLabel(m_theme, words.purpose, TypeSize::Small, &Tokens::textMuted);
        row.hint->setWordWrap(true);
        row.edit->setAccessibleDescription(words.purpose);
        m_form->addRow(QString(), row.hint);
    }
    connect(row.edit, &QLineEdit::returnPressed, this, &SignInFields::submitted);
    show(row, false);
}

void SignInFields::show(Row &row, bool isShown)
{
    row.isAskedFor = isShown;
    m_form->setRowVisible(row.edit, isShown);
    if (row.hint != nullptr)
        m_form->setRowVisible(row.hint, isShown);
}

void SignInFields::setWay(const SignInWay &way, bool withMore)
{
    for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
        it->isNeeded = way.fields.contains(it.key());
        const bool isMore = way.moreFields.contains(it.key()) && it.key() != SignInField::EmailCode;
        show(*it, it->isNeeded || (withMore && isMore));
    }
}

void SignInFields::reveal(SignInField field)
{
    Row &asked = m_rows[field];
    show(asked, true);
    asked.isNeeded = true;
}

bool SignInFields::isAskedFor(SignInField field) const
{
    return m_rows.value(field).isAskedFor;
}

void SignInFields::clear()
{
    for (const Row &row : std::as_const(m_rows))
        row.edit->clear();
}

void SignInFields::clearSecrets()
{
    for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
        if (isSecret(it.key()))
            it->edit->clear();
    }
}

void SignInFields::setEditable(bool isOn)
{
    for (const Row &row : std::as_const(m_rows))
        row.edit->setEnabled(isOn);
}

std::optional<SignInField> SignInFields::missing() const
{
    for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
        if (it->isAskedFor && it->isNeeded && it->edit->text().trimmed().isEmpty())
            return it.key();
    }
    return std::nullopt;
}

void SignInFields::fill(SignInField field, const QString &text)
{
    m_rows[field].edit->setText(text);
}

void SignInFields::focus(SignInField field)
{
    m_rows[field].edit->setFocus();
}

SignInAnswers SignInFields::answers(Network network, int way) const
{
    SignInAnswers answers{network, way, {}, {}};
    for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
        if (!it->isAskedFor || it->edit->text().trimmed().isEmpty())
            continue;
        if (isSecret(it.key()))
            answers.secret = Secret(it->edit->text().trimmed().toUtf8());
        else
            answers.words.insert(it.key(), it->edit->text().trimmed());
    }
    return answers;
}

}  // namespace daisychain::ui
