#pragma once

#include "core/store/erasure_subject.h"

#include <functional>

namespace daisychain::store {

/// Goes through the rows that hold words: empties those of and about who is erased, and masks their handles
/// in everybody else's. Within one write transaction; identities and ids of posts still have their old names
/// when it begins.
class ErasedRows final {
public:
    ErasedRows(WriteUnit &unit, const ErasureSubject &subject, const ErasedNames &names,
               std::function<bool()> goesOn);

    void drafts();
    void journal();
    void outbox();
    void theirPosts();
    void privateAnswers();
    void privateMentions();
    void otherPosts();
    void otherTexts();

    const CustomerErased &counts() const { return m_counts; }
    /// Pictures that waited to go out to them, by file name.
    const QStringList &files() const { return m_files; }

private:
    struct JournalRow {
        qint64 position = 0;
        qint64 customer = 0;
        qint64 anchor = 0;
        QString kind;
        QByteArray payload;
    };
    void editAction(const JournalRow &row);
    QByteArray edited(const QString &kind, const QByteArray &payload, bool isTheirs);
    void noteFiles(const ActionPayload &payload);
    void keepMentions(qint64 post, const std::function<bool(qint64)> &isKept);
    void maskPost(qint64 key);
    void maskVersions();
    void maskColumns(const QString &table, const QStringList &keys, const QStringList &columns);
    bool isTheirPost(const PostId &id);
    bool goesOn();
    /// The first column of what a statement finds.
    QList<qint64> numbers(const QString &sql);

    /// Asked whether to go on once in so many rows.
    static constexpr int Stride = 256;

    WriteUnit &m_unit;
    Database &m_database;
    const ErasureSubject &m_subject;
    const ErasedNames &m_names;
    const std::function<bool()> m_goesOn;
    CustomerErased m_counts;
    QStringList m_files;
};

}  // namespace daisychain::store
