#include "ui/settings/privacy_section.h"

#include "core/base/when_ready.h"
#include "core/desk/picture_source.h"
#include "ui/shell/status_sentence.h"
#include "ui/widget/plain_label.h"

#include <QComboBox>
#include <QFormLayout>

#include <algorithm>

namespace daisychain::ui {

PrivacySection::PrivacySection(DeskState &state, Settings &settings, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_settings(settings)
    , m_pictures(new QComboBox)
    , m_days(new QComboBox)
    , m_sentence(new PlainLabel(theme, TypeSize::Small, &Tokens::textMuted))
{
    m_days->addItem(tr("for ever"), 0);
    for (const int days : {30, 90, 180, 365, 730})
        m_days->addItem(tr("%n days", nullptr, days), days);
    m_days->setEnabled(false);
    fillPictures();
    build(theme);
    connect(m_days, &QComboBox::activated, this, [this] { save(m_days->currentData().toInt()); });
    connect(m_pictures, &QComboBox::activated, this, [this] {
        set(m_settings, LoadPictures, PictureChoice(m_pictures->currentData().toInt()));
        Q_EMIT picturesChanged();
    });
    load();
}

void PrivacySection::build(const Theme &theme)
{
    m_sentence->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(space::Large);
    form->setLabelAlignment(Qt::AlignLeading);
    const auto add = [&](const QString &words, QComboBox *choice, const QString &name) {
        auto *label = new PlainLabel(theme, words);
        label->setMinimumWidth(176);
        label->setBuddy(choice);
        choice->setAccessibleName(name);
        choice->setMinimumWidth(220);
        choice->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        form->addRow(label, choice);
    };
    add(tr("Load pictures"), m_pictures, tr("Which pictures are loaded by themselves"));
    auto *about =
        new PlainLabel(theme,
                       tr("Whoever keeps a picture can see that it was fetched, and from where. The key "
                          "for showing a picture fetches any of them."),
                       TypeSize::Small, &Tokens::textMuted);
    about->setWordWrap(true);
    form->addRow(QString(), about);
    add(tr("Keep texts"), m_days, tr("Keep texts of finished matters"));
    form->addRow(QString(), m_sentence);
}

void PrivacySection::fillPictures()
{
    m_pictures->setObjectName(QStringLiteral("pictures"));
    m_pictures->addItem(tr("from our accounts' servers"), int(PictureChoice::OwnServers));
    m_pictures->addItem(tr("always"), int(PictureChoice::Always));
    m_pictures->addItem(tr("never"), int(PictureChoice::Never));
    m_pictures->setCurrentIndex(std::max(0, m_pictures->findData(int(get(m_settings, LoadPictures)))));
}

void PrivacySection::load()
{
    whenReady(m_state.value(RetentionDays.toString()), this,
              [this](const Result<std::optional<QByteArray>> &value) {
                  if (!value)
                      return m_sentence->setText(failureSentence(value.error()));
                  const int days = *value ? (*value)->toInt() : 0;
                  if (m_days->findData(days) < 0)
                      m_days->addItem(tr("%n days", nullptr, days), days);
                  m_days->setCurrentIndex(m_days->findData(days));
                  m_days->setEnabled(true);
                  m_sentence->setText(
                      tr("Of matters that are finished. When a text goes, when and by whom it was "
                         "answered stays."));
              });
}

void PrivacySection::save(int days)
{
    whenReady(m_state.setValue(RetentionDays.toString(), QByteArray::number(days)), this,
              [this](const Result<StoreVersion> &saved) {
                  if (!saved)
                      m_sentence->setText(failureSentence(saved.error()));
              });
}

}  // namespace daisychain::ui
