<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Ask</name>
    <message>
        <source>Hand over ({key})</source>
        <translation>移交（{key}）</translation>
    </message>
    <message>
        <source>Not now ({key})</source>
        <translation>暂不（{key}）</translation>
    </message>
    <message>
        <source>{who} would like to answer. Your words stay here as a draft.</source>
        <translation>{who} 想来回复。您写的内容会作为草稿保留在这里。</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>A note: only your team sees it…</source>
        <translation>备注：只有您的团队能看到…</translation>
    </message>
    <message>
        <source>Answer without the quote</source>
        <translation>不引用，直接回复</translation>
    </message>
    <message>
        <source>Attach files (Ctrl+Shift+A)</source>
        <translation>添加附件（Ctrl+Shift+A）</translation>
    </message>
    <message>
        <source>Delete takes it away, Alt and an arrow moves it.</source>
        <translation>按 Delete 移除，按 Alt 加方向键移动。</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Take {name} away</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>What nobody could have read was left out of the paste.</source>
        <translation>无法显示的字符没有粘贴进来。</translation>
    </message>
    <message>
        <source>Write a note for the team (Ctrl+Shift+N)</source>
        <translation>给团队写备注（Ctrl+Shift+N）</translation>
    </message>
    <message>
        <source>You answer {quote}</source>
        <translation>您正在回复{quote}</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>您的备注</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>您的回复</translation>
    </message>
    <message>
        <source>is being read…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>还可输入 {count}</translation>
    </message>
    <message>
        <source>{count} too many</source>
        <translation>超出 {count}</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} 个，共 {count} 个</translation>
    </message>
</context>
<context>
    <name>ConnectionChip</name>
    <message>
        <source>Connected; fetching what was missed.</source>
        <translation>已连接，正在获取错过的内容。</translation>
    </message>
    <message>
        <source>Live, {milliseconds} ms</source>
        <translation>实时，{milliseconds} 毫秒</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>{time} 起离线</translation>
    </message>
    <message>
        <source>The Hub cannot be reached. You can go on reading and writing: what you write is kept and sent when it is back.</source>
        <translation>无法连接 Hub。您可以继续阅读和书写：所写内容会保留，待 Hub 恢复后发送。</translation>
    </message>
    <message>
        <source>What happens arrives here at once.</source>
        <translation>一切动态都会即时出现在这里。</translation>
    </message>
</context>
<context>
    <name>Contact</name>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群组</translation>
    </message>
    <message>
        <source>Last answered by</source>
        <translation>最近回复者</translation>
    </message>
    <message>
        <source>Last wrote</source>
        <translation>最近来信</translation>
    </message>
    <message>
        <source>Marketing messages</source>
        <translation>营销消息</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>已等待</translation>
    </message>
    <message>
        <source>Wants none</source>
        <translation>不愿接收</translation>
    </message>
    <message>
        <source>Wants them</source>
        <translation>愿意接收</translation>
    </message>
    <message>
        <source>WhatsApp ID</source>
        <translation>WhatsApp 标识</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Something in this window did not work ({bug}). What you write is kept on this computer: close WaDesk and start it again.</source>
        <translation>此窗口中出现了问题（{bug}）。您所写的内容已保存在这台电脑上：请关闭 WaDesk 后重新打开。</translation>
    </message>
    <message>
        <source>The part of WaDesk that talks to the Hub has stopped ({bug}). What you write is kept on this computer: close WaDesk and start it again.</source>
        <translation>WaDesk 中与 Hub 通信的部分已停止（{bug}）。您写的内容会保存在本机：请关闭 WaDesk 后重新启动。</translation>
    </message>
</context>
<context>
    <name>EmptyThread</name>
    <message>
        <source>Choose a conversation</source>
        <translation>请选择一个会话</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>24 hours have passed since the customer wrote: only a template can be sent.</source>
        <translation>客户来信已超过 24 小时：只能发送模板。</translation>
    </message>
    <message>
        <source>A test number only reaches the numbers on its list.</source>
        <translation>测试号码只能发送给其名单上的号码。</translation>
    </message>
    <message>
        <source>It may have been sent: look whether the customer has it before trying again.</source>
        <translation>可能已经发出：请先确认客户是否收到，再决定是否重试。</translation>
    </message>
    <message>
        <source>It was refused without a reason.</source>
        <translation>被拒绝，未说明原因。</translation>
    </message>
    <message>
        <source>This number cannot be reached on WhatsApp.</source>
        <translation>此号码无法通过 WhatsApp 联系。</translation>
    </message>
    <message>
        <source>This person wants no marketing messages.</source>
        <translation>此人不愿接收营销消息。</translation>
    </message>
    <message>
        <source>Too many messages to this person at once: try again in a while.</source>
        <translation>短时间内给此人发送的消息过多：请稍后再试。</translation>
    </message>
    <message>
        <source>Too much was sent at once: try again in a while.</source>
        <translation>短时间内发送过多：请稍后再试。</translation>
    </message>
    <message>
        <source>WhatsApp did not accept the file: try another format.</source>
        <translation>WhatsApp 未接受该文件：请换一种格式。</translation>
    </message>
    <message>
        <source>WhatsApp does not know this kind of message.</source>
        <translation>WhatsApp 不支持此类消息。</translation>
    </message>
    <message>
        <source>WhatsApp has locked the account: ask an administrator.</source>
        <translation>WhatsApp 已锁定该账号：请联系管理员。</translation>
    </message>
    <message>
        <source>WhatsApp held it back: this person is part of a test.</source>
        <translation>WhatsApp 未予投递：此人属于一项测试。</translation>
    </message>
    <message>
        <source>WhatsApp limits marketing to this person: wait a day at least.</source>
        <translation>WhatsApp 限制向此人发送营销消息：请至少等一天。</translation>
    </message>
    <message>
        <source>WhatsApp says: {words} ({code})</source>
        <translation>WhatsApp 提示：{words}（{code}）</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>A living example on this computer. No account, and nothing leaves it.</source>
        <translation>在本机运行的一个活的示例。无需账号，也没有任何内容离开本机。</translation>
    </message>
    <message>
        <source>Address of the Hub</source>
        <translation>Hub 的地址</translation>
    </message>
    <message>
        <source>Answer your customers on WhatsApp together, without ever answering twice.</source>
        <translation>一起在 WhatsApp 上答复客户，绝不重复答复。</translation>
    </message>
    <message>
        <source>Asking the Hub …</source>
        <translation>正在询问 Hub…</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>关联码</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Link this computer</source>
        <translation>关联这台电脑</translation>
    </message>
    <message>
        <source>Linking code</source>
        <translation>关联码</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>先看看</translation>
    </message>
    <message>
        <source>Messages are kept encrypted on this computer. The key is in your system&apos;s keyring.</source>
        <translation>消息在本机加密保存。密钥保存在系统的密钥环中。</translation>
    </message>
    <message>
        <source>Messages are kept encrypted on this computer. The key opens only with your passphrase.</source>
        <translation>消息在本机加密保存。密钥只能用您的口令打开。</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Welcome to WaDesk</source>
        <translation>欢迎使用 WaDesk</translation>
    </message>
    <message>
        <source>Whoever runs the Hub prints a code with “wadesk hub link” and reads it to you.</source>
        <translation>由管理 Hub 的人用 “wadesk hub link” 生成关联码并读给您听。</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Draft:</source>
        <translation>草稿：</translation>
    </message>
    <message>
        <source>Phone app:</source>
        <translation>手机应用：</translation>
    </message>
    <message>
        <source>Sent by you</source>
        <translation>由您发送</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>此消息已删除</translation>
    </message>
    <message>
        <source>Waiting for {time}</source>
        <translation>已等待 {time}</translation>
    </message>
    <message>
        <source>You:</source>
        <translation>您：</translation>
    </message>
    <message>
        <source>{who}:</source>
        <translation>{who}：</translation>
    </message>
</context>
<context>
    <name>InboxPanel</name>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message>
        <source>Conversations</source>
        <translation>会话</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>This computer&apos;s clock is {span} off, so some times here look odd. Nothing is sent or refused by it, for the Hub&apos;s clock counts: set it right when you can.</source>
        <translation>这台电脑的时钟相差 {span}，因此这里的部分时间会显得奇怪。发送与否都不由它决定，以 Hub 的时钟为准：请尽快校准。</translation>
    </message>
    <message>
        <source>What you wrote could not be saved: make room on the disk, or copy it elsewhere. Closing once more leaves it behind.</source>
        <translation>您写的内容未能保存：请在磁盘上腾出空间，或复制到别处。再次关闭将丢弃它。</translation>
    </message>
</context>
<context>
    <name>NewsLine</name>
    <message numerus="yes">
        <source>%n new message(s) while you wrote</source>
        <translation>
            <numerusform>您撰写期间有 %n 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them. They hold nothing back.</source>
        <translation>查看这些消息。它们不会阻止发送。</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>Enter the passphrase of this profile.</source>
        <translation>请输入此配置的口令。</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>口令为空。</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>There is no keyring on this computer. The passphrase you choose opens WaDesk here from now on, and nobody can read the messages without it.</source>
        <translation>这台电脑没有密钥环。今后在本机须用您设置的口令打开 WaDesk，没有口令谁也无法阅读消息。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Unlock WaDesk</source>
        <translation>解锁 WaDesk</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>使用此口令</translation>
    </message>
    <message>
        <source>WaDesk</source>
        <translation>WaDesk</translation>
    </message>
    <message>
        <source>WaDesk cannot open just now</source>
        <translation>WaDesk 暂时无法打开</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>&amp;Call it off</source>
        <translation>取消发送(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <translation>放回(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Read and decide</source>
        <translation>阅读并决定(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Send now</source>
        <translation>现在发送(&amp;S)</translation>
    </message>
    <message>
        <source>A conversation that is not in sight</source>
        <translation>一个不在视野内的对话</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>Dis&amp;card</source>
        <translation>放弃(&amp;C)</translation>
    </message>
    <message>
        <source>Discarded.</source>
        <translation>已放弃。</translation>
    </message>
    <message>
        <source>Each leaves by itself as soon as it may; the topmost first.</source>
        <translation>每条都会在允许时自动发出；最上面的先发。</translation>
    </message>
    <message>
        <source>Leaves in a moment</source>
        <translation>即将发出</translation>
    </message>
    <message>
        <source>Leaves {moment}</source>
        <translation>{moment} 发出</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Nothing waits: all that you wrote has left.</source>
        <translation>没有等待的内容：您写的都已发出。</translation>
    </message>
    <message>
        <source>Waiting on this computer</source>
        <translation>在这台电脑上等待</translation>
    </message>
    <message>
        <source>Waiting on this computer: {count} (Ctrl+O)</source>
        <translation>在这台电脑上等待：{count}（Ctrl+O）</translation>
    </message>
    <message>
        <source>Waits for the one before it, which is yours to decide</source>
        <translation>等待前一条，而前一条由您决定</translation>
    </message>
    <message>
        <source>Waits until the Hub is back</source>
        <translation>等待 Hub 恢复</translation>
    </message>
    <message>
        <source>What waits on this computer</source>
        <translation>在这台电脑上等待的内容</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>{who} is looking</source>
        <translation>{who} 正在查看</translation>
    </message>
    <message>
        <source>{who} is writing</source>
        <translation>{who} 正在撰写</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>A colleague is answering this customer right now: wait, or ask them.</source>
        <translation>同事正在答复这位客户：请稍等，或与其沟通。</translation>
    </message>
    <message>
        <source>A file of this profile is damaged. Nothing was deleted.</source>
        <translation>此配置的一个文件已损坏。没有删除任何内容。</translation>
    </message>
    <message>
        <source>A newer WaDesk wrote this profile: update this one.</source>
        <translation>此配置由更新版本的 WaDesk 写入：请更新本程序。</translation>
    </message>
    <message>
        <source>A setting is not right.</source>
        <translation>有一项设置不正确。</translation>
    </message>
    <message>
        <source>A template is no text: send it anew or let go of it.</source>
        <translation>模板不是文字：请重新发送或放弃。</translation>
    </message>
    <message>
        <source>As many devices are linked as are allowed: unlink one first.</source>
        <translation>关联的设备已达上限：请先取消关联一台。</translation>
    </message>
    <message>
        <source>Both copies of this profile&apos;s header are damaged or gone: restore one from a backup, or link this device again into a new folder. Nothing was deleted.</source>
        <translation>此配置文件头的两份副本都已损坏或丢失：请从备份恢复一份，或将本设备重新关联到新的文件夹。没有删除任何内容。</translation>
    </message>
    <message>
        <source>It was given up.</source>
        <translation>已放弃。</translation>
    </message>
    <message>
        <source>Nothing was deleted: link this device again into a new folder with --profile.</source>
        <translation>没有删除任何内容：请用 --profile 将本设备重新关联到新的文件夹。</translation>
    </message>
    <message>
        <source>Only words that were refused can be taken back.</source>
        <translation>只有被拒绝的文字才能取回。</translation>
    </message>
    <message>
        <source>Somebody else has taken over this conversation since you began.</source>
        <translation>您开始之后，已有他人接手此会话。</translation>
    </message>
    <message>
        <source>Somebody has answered since you last looked; nothing was sent.</source>
        <translation>在您上次查看之后已有人答复；没有发送任何内容。</translation>
    </message>
    <message>
        <source>The Hub cannot be reached.</source>
        <translation>无法连接 Hub。</translation>
    </message>
    <message>
        <source>The Hub did not answer in time.</source>
        <translation>Hub 未及时响应。</translation>
    </message>
    <message>
        <source>The Hub does not know what this asks for: update the Hub.</source>
        <translation>Hub 不识别此请求：请更新 Hub。</translation>
    </message>
    <message>
        <source>The Hub does not let this device in: try again, then link it anew.</source>
        <translation>Hub 不允许本设备接入：请重试，仍不行再重新关联。</translation>
    </message>
    <message>
        <source>The Hub ended the connection.</source>
        <translation>Hub 结束了连接。</translation>
    </message>
    <message>
        <source>The Hub has begun another life; the feed will say so.</source>
        <translation>Hub 已重新开始，稍后会同步。</translation>
    </message>
    <message>
        <source>The Hub has this already; it cannot be taken back.</source>
        <translation>Hub 已收到，无法取回。</translation>
    </message>
    <message>
        <source>The Hub is not there, and only it can call this off: try again once it is back.</source>
        <translation>Hub 不在线，而只有它能取消：请等它恢复后重试。</translation>
    </message>
    <message>
        <source>The Hub no longer knows this device. What you wrote is kept here; link it again.</source>
        <translation>Hub 已不认识本设备。您写的内容保留在此；请重新关联。</translation>
    </message>
    <message>
        <source>The Hub refused: {reason}.</source>
        <translation>Hub 已拒绝：{reason}。</translation>
    </message>
    <message>
        <source>The Hub said goodbye.</source>
        <translation>Hub 已主动断开。</translation>
    </message>
    <message>
        <source>The Hub said what this WaDesk cannot understand.</source>
        <translation>Hub 发来了本 WaDesk 无法理解的内容。</translation>
    </message>
    <message>
        <source>The Hub&apos;s address must begin with https:// off this machine.</source>
        <translation>Hub 不在本机时，其地址必须以 https:// 开头。</translation>
    </message>
    <message>
        <source>The Hub&apos;s certificate is not trusted by this machine.</source>
        <translation>本机不信任 Hub 的证书。</translation>
    </message>
    <message>
        <source>The connection to the Hub broke off.</source>
        <translation>与 Hub 的连接中断。</translation>
    </message>
    <message>
        <source>The customer has written since: read it, then send this or change it.</source>
        <translation>客户之后又写了消息：请先阅读，再发送或修改。</translation>
    </message>
    <message>
        <source>The customer last wrote more than 24 hours ago, so WhatsApp takes only a template now.</source>
        <translation>客户最近一次来信已超过 24 小时，WhatsApp 现在只接受模板。</translation>
    </message>
    <message>
        <source>The disk is full: make room and try again. Nothing was lost.</source>
        <translation>磁盘已满：请腾出空间后重试。没有丢失任何内容。</translation>
    </message>
    <message>
        <source>The file is too large for WhatsApp.</source>
        <translation>文件对 WhatsApp 来说太大。</translation>
    </message>
    <message>
        <source>The keyring is locked: unlock it and try again.</source>
        <translation>密钥环已锁定：请解锁后重试。</translation>
    </message>
    <message>
        <source>The text holds characters that cannot be sent: write the damaged places anew.</source>
        <translation>文字中有无法发送的字符：请重写损坏之处。</translation>
    </message>
    <message>
        <source>The text is too long for WhatsApp: 4096 characters are the most.</source>
        <translation>文字对 WhatsApp 来说太长：最多 4096 个字符。</translation>
    </message>
    <message>
        <source>The time for this has passed: choose another one, or send it now.</source>
        <translation>预定的时间已过：请另选时间，或现在发送。</translation>
    </message>
    <message>
        <source>The words with the file are too long: 1024 characters are the most.</source>
        <translation>随文件的文字太长：最多 1024 个字符。</translation>
    </message>
    <message>
        <source>There are no words here to keep as a note.</source>
        <translation>这里没有可以存为备注的文字。</translation>
    </message>
    <message>
        <source>There is already a profile here: choose another folder.</source>
        <translation>此处已有配置：请选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is no key for this profile: give its passphrase.</source>
        <translation>没有此配置的密钥：请输入其口令。</translation>
    </message>
    <message>
        <source>There is no profile here yet: link this device first.</source>
        <translation>此处还没有配置：请先关联本设备。</translation>
    </message>
    <message>
        <source>There is no such conversation here any more.</source>
        <translation>此处已没有该会话。</translation>
    </message>
    <message>
        <source>There is no such message here any more.</source>
        <translation>这条消息已不在这里。</translation>
    </message>
    <message>
        <source>There is no {name} on this machine at the moment.</source>
        <translation>本机目前没有 {name}。</translation>
    </message>
    <message>
        <source>There is nothing to send: the text is empty.</source>
        <translation>没有可发送的内容：文字为空。</translation>
    </message>
    <message>
        <source>This Desk has not caught up with the Hub yet: in a moment you can send.</source>
        <translation>本机尚未与 Hub 同步完毕：稍等片刻即可发送。</translation>
    </message>
    <message>
        <source>This WaDesk is too old for the Hub: update it.</source>
        <translation>此 WaDesk 对 Hub 来说太旧：请更新。</translation>
    </message>
    <message>
        <source>This cannot be sent again: write it anew.</source>
        <translation>此内容无法再次发送：请重新撰写。</translation>
    </message>
    <message>
        <source>This code is no longer valid: ask for a new one.</source>
        <translation>此关联码已失效：请索取新的。</translation>
    </message>
    <message>
        <source>This code is not known to the Hub: look again, or ask for a new one.</source>
        <translation>Hub 不认识此关联码：请再核对，或索取新的。</translation>
    </message>
    <message>
        <source>This colleague does not see the conversation, or is here no more.</source>
        <translation>这位同事看不到此对话，或已不在这里。</translation>
    </message>
    <message>
        <source>This customer has asked for no more offers, so nothing of the kind is sent.</source>
        <translation>这位客户不愿再收到推广，因此不会发送此类消息。</translation>
    </message>
    <message>
        <source>This file is empty: there is nothing in it to send.</source>
        <translation>此文件为空：没有可发送的内容。</translation>
    </message>
    <message>
        <source>This file is no longer kept here.</source>
        <translation>此文件已不在本机保存。</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>此文件已不存在。</translation>
    </message>
    <message>
        <source>This has been decided already.</source>
        <translation>此事已经决定。</translation>
    </message>
    <message>
        <source>This has waited for a while: look whether it still fits, then send it.</source>
        <translation>这条内容已等待一段时间：请确认是否仍合适，再发送。</translation>
    </message>
    <message>
        <source>This is on its way already and cannot be called back.</source>
        <translation>已在发送途中，无法撤回。</translation>
    </message>
    <message>
        <source>This is on its way already; it needs no second try.</source>
        <translation>已在发送途中，无需再试。</translation>
    </message>
    <message>
        <source>This is settled already, so there is nothing to decide any more.</source>
        <translation>此事已有结论，无需再作决定。</translation>
    </message>
    <message>
        <source>This names something that the Hub has not seen yet: let this Desk catch up and try again.</source>
        <translation>其中提到 Hub 尚未见过的内容：请等本机同步后重试。</translation>
    </message>
    <message>
        <source>This passphrase does not open the profile. Nothing was changed.</source>
        <translation>此口令无法打开该配置。没有更改任何内容。</translation>
    </message>
    <message>
        <source>This passphrase does not open the profile. Nothing was changed: try again.</source>
        <translation>此口令无法打开该配置。没有更改任何内容：请重试。</translation>
    </message>
    <message>
        <source>This profile is in use on another machine, or is an old copy, so the Hub stopped it. What you wrote is kept here; ask an administrator.</source>
        <translation>此配置正在另一台电脑上使用，或是旧的副本，因此 Hub 已将其停用。您写的内容保留在此；请联系管理员。</translation>
    </message>
    <message>
        <source>This profile is not linked to a Hub yet: link it first.</source>
        <translation>此配置尚未关联 Hub：请先关联。</translation>
    </message>
    <message>
        <source>This text is not there any more: it was sent or changed on your other device.</source>
        <translation>这段文字已不在：它已在您的另一台设备上发送或修改。</translation>
    </message>
    <message>
        <source>This was sent before with other words; send it again as a new reply.</source>
        <translation>此前已用其他文字发送过；请作为新回复重新发送。</translation>
    </message>
    <message>
        <source>Too many wrong codes were tried: wait five minutes.</source>
        <translation>错误的关联码试得太多：请等五分钟。</translation>
    </message>
    <message>
        <source>WaDesk is already running with this profile.</source>
        <translation>WaDesk 已在使用此配置运行。</translation>
    </message>
    <message>
        <source>WhatsApp does not take a file of this kind.</source>
        <translation>WhatsApp 不接受此类文件。</translation>
    </message>
    <message>
        <source>WhatsApp knows no approved template of this name and language.</source>
        <translation>WhatsApp 中没有此名称和语言的已批准模板。</translation>
    </message>
    <message>
        <source>WhatsApp shows no HEIC photo: save it as JPEG and send that.</source>
        <translation>WhatsApp 不显示 HEIC 照片：请另存为 JPEG 再发送。</translation>
    </message>
    <message>
        <source>WhatsApp takes no archive: send the files in it one by one.</source>
        <translation>WhatsApp 不接受压缩包：请将其中的文件逐个发送。</translation>
    </message>
    <message>
        <source>WhatsApp takes no program: send a link to it instead.</source>
        <translation>WhatsApp 不接受程序文件：请改发链接。</translation>
    </message>
    <message>
        <source>You have no right to do this: ask an administrator.</source>
        <translation>您无权执行此操作：请联系管理员。</translation>
    </message>
    <message>
        <source>{name} did not answer in time: look for its prompt, then try again.</source>
        <translation>{name} 未及时响应：请查看它的提示窗口，然后重试。</translation>
    </message>
    <message>
        <source>{name} did not give back what was put into it, so nothing relies on it.</source>
        <translation>{name} 未如实返回所存内容，因此不予依赖。</translation>
    </message>
    <message>
        <source>{name} did not let WaDesk in: allow it there and try again.</source>
        <translation>{name} 未允许 WaDesk 访问：请在那里允许后重试。</translation>
    </message>
    <message>
        <source>{name} did not work ({detail}): try again, or restart the session.</source>
        <translation>{name} 出错（{detail}）：请重试，或重新登录会话。</translation>
    </message>
    <message>
        <source>{name} is locked: unlock it and try again.</source>
        <translation>{name} 已锁定：请解锁后重试。</translation>
    </message>
</context>
<context>
    <name>Replies</name>
    <message>
        <source>The Hub is away, and only it can do this: try again in a moment.</source>
        <translation>Hub 不在线，而只有它能做到：请稍后重试。</translation>
    </message>
    <message>
        <source>The phone</source>
        <translation>手机端</translation>
    </message>
</context>
<context>
    <name>ReplyParts</name>
    <message>
        <source>A file is still being read: in a moment you can send.</source>
        <translation>仍有文件在读取：稍等片刻即可发送。</translation>
    </message>
    <message>
        <source>A message that is not here</source>
        <translation>一条不在这里的消息</translation>
    </message>
    <message>
        <source>Attach files to the reply</source>
        <translation>为回复添加附件</translation>
    </message>
    <message>
        <source>Noted for the team</source>
        <translation>已为团队记下</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>已保存在这台电脑上</translation>
    </message>
    <message>
        <source>{count} files are the most in one reply.</source>
        <translation>一条回复最多 {count} 个文件。</translation>
    </message>
</context>
<context>
    <name>SendLater</name>
    <message>
        <source> (only if the customer writes again before)</source>
        <translation>（仅当客户在此之前再次来信）</translation>
    </message>
    <message>
        <source>Choose day and hour…</source>
        <translation>选择日期和时间…</translation>
    </message>
    <message>
        <source>Day and hour at which it leaves</source>
        <translation>发出的日期和时间</translation>
    </message>
    <message>
        <source>In 1 hour, {time}</source>
        <translation>1 小时后，{time}</translation>
    </message>
    <message>
        <source>Leaves at</source>
        <translation>发出时间</translation>
    </message>
    <message>
        <source>Monday, {time}</source>
        <translation>星期一，{time}</translation>
    </message>
    <message>
        <source>Send later (Alt+Enter)</source>
        <translation>稍后发送（Alt+Enter）</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>届时发送</translation>
    </message>
    <message>
        <source>This afternoon, {time}</source>
        <translation>今天下午，{time}</translation>
    </message>
    <message>
        <source>Tomorrow, {time}</source>
        <translation>明天，{time}</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>What was said, and your words</source>
        <translation>已说的内容与您的文字</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>&amp;Ask {who}</source>
        <translation>请求 {who}(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>更改(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit my words</source>
        <translation>修改我的文字(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>先不处理(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <translation>放回(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Send anyway</source>
        <translation>仍然发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Send it again</source>
        <translation>再次发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Send it now</source>
        <translation>现在发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Write it again</source>
        <translation>重新撰写(&amp;W)</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>（无文字）</translation>
    </message>
    <message>
        <source>24 hours have passed. What you write here is kept.</source>
        <translation>已超过 24 小时。您在此写的内容会保留。</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>一位同事</translation>
    </message>
    <message>
        <source>Asked: {who} has {time} to let you answer.</source>
        <translation>已请求：{who} 有 {time} 决定是否让您回复。</translation>
    </message>
    <message>
        <source>Catching up with the Hub…</source>
        <translation>正在与 Hub 同步…</translation>
    </message>
    <message>
        <source>Conflict: a colleague was replying</source>
        <translation>冲突：一位同事正在回复</translation>
    </message>
    <message>
        <source>Conflict: {who} began first</source>
        <translation>冲突：{who} 先开始</translation>
    </message>
    <message>
        <source>Conflict: {who} took over</source>
        <translation>冲突：{who} 已接手</translation>
    </message>
    <message>
        <source>Conflict: {who} was replying</source>
        <translation>冲突：{who} 正在回复</translation>
    </message>
    <message>
        <source>Discarded.</source>
        <translation>已放弃。</translation>
    </message>
    <message>
        <source>Free text can be sent for another {time}.</source>
        <translation>还可发送自由文字 {time}。</translation>
    </message>
    <message>
        <source>It &amp;arrived</source>
        <translation>已送达(&amp;A)</translation>
    </message>
    <message>
        <source>Keep as &amp;note</source>
        <translation>存为备注(&amp;N)</translation>
    </message>
    <message>
        <source>Left as it is: should a report still come, it is shown here.</source>
        <translation>保持原样：若仍有回执，会显示在这里。</translation>
    </message>
    <message>
        <source>Nobody knows whether this arrived.</source>
        <translation>无人知道这条消息是否送达。</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>未发送。</translation>
    </message>
    <message>
        <source>Not sent: 24 hours are over</source>
        <translation>未发送：24 小时已过</translation>
    </message>
    <message>
        <source>Not sent: {who} had answered.</source>
        <translation>未发送：{who} 已先答复。</translation>
    </message>
    <message>
        <source>Not sent: {who} was replying.</source>
        <translation>未发送：{who} 当时正在回复。</translation>
    </message>
    <message>
        <source>Nothing of yours was sent. Read both, then decide.</source>
        <translation>您的内容没有发出。请两边都读，再决定。</translation>
    </message>
    <message>
        <source>Only templates can be sent now; what you write is kept</source>
        <translation>现在只能发送模板；您写的内容会保留</translation>
    </message>
    <message>
        <source>Only templates now</source>
        <translation>现在仅限模板</translation>
    </message>
    <message>
        <source>Read what came since, then send it or change it.</source>
        <translation>请先读之后的消息，再发送或修改。</translation>
    </message>
    <message>
        <source>Somebody has answered meanwhile: read it above, then decide.</source>
        <translation>期间已有人答复：请先阅读上文，再作决定。</translation>
    </message>
    <message>
        <source>Still catching up with the Hub: in a moment this can be sent.</source>
        <translation>仍在与 Hub 同步：稍等片刻即可发送。</translation>
    </message>
    <message>
        <source>Ta&amp;ke it back…</source>
        <translation>重新接手(&amp;K)…</translation>
    </message>
    <message>
        <source>Ta&amp;ke over</source>
        <translation>接手(&amp;K)</translation>
    </message>
    <message>
        <source>Ta&amp;ke over…</source>
        <translation>接手(&amp;K)…</translation>
    </message>
    <message>
        <source>Take over from {who}?</source>
        <translation>从 {who} 处接手？</translation>
    </message>
    <message>
        <source>The Hub was restored from a copy after this was tried. Look whether the customer has it, then decide.</source>
        <translation>此次发送之后 Hub 曾从备份恢复。请先确认客户是否收到，再作决定。</translation>
    </message>
    <message>
        <source>The customer has written since you wrote this.</source>
        <translation>您写下这条之后，客户又来信了。</translation>
    </message>
    <message>
        <source>There is nothing to send yet.</source>
        <translation>还没有可发送的内容。</translation>
    </message>
    <message>
        <source>This has waited {time}.</source>
        <translation>这条已等待 {time}。</translation>
    </message>
    <message>
        <source>Unknown whether it arrived</source>
        <translation>不知是否送达</translation>
    </message>
    <message>
        <source>Use a te&amp;mplate</source>
        <translation>使用模板(&amp;M)</translation>
    </message>
    <message>
        <source>What you write is kept as a draft.</source>
        <translation>您写的内容会存为草稿。</translation>
    </message>
    <message>
        <source>WhatsApp neither answered nor reported. Look on the phone or ask the customer: sent again, they may get it twice.</source>
        <translation>WhatsApp 既未应答也无回执。请查看手机或询问客户：若再次发送，客户可能收到两次。</translation>
    </message>
    <message>
        <source>WhatsApp&apos;s answer was lost. Its report will tell; do not send it twice.</source>
        <translation>WhatsApp 的应答已丢失。稍后的回执会说明；请勿重复发送。</translation>
    </message>
    <message>
        <source>Write a reply…</source>
        <translation>输入回复…</translation>
    </message>
    <message>
        <source>You began at the same moment. What you write is kept as a draft.</source>
        <translation>你们同时开始。您写的内容会存为草稿。</translation>
    </message>
    <message>
        <source>You can write meanwhile, and send in a moment.</source>
        <translation>您可以先写，稍后即可发送。</translation>
    </message>
    <message>
        <source>You, not sent</source>
        <translation>您，未发送</translation>
    </message>
    <message>
        <source>Your words are kept, and nothing of them was sent.</source>
        <translation>您的文字已保留，没有发出任何内容。</translation>
    </message>
    <message>
        <source>Your words are kept. Read both, then decide.</source>
        <translation>您的文字已保留。请两边都读，再决定。</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>一位同事</translation>
    </message>
    <message>
        <source>{key} goes here, Enter chooses, Esc goes back to your words.</source>
        <translation>按 {key} 到这里，按 Enter 选择，按 Esc 回到您的文字。</translation>
    </message>
    <message>
        <source>{who} began first</source>
        <translation>{who} 先开始</translation>
    </message>
    <message>
        <source>{who} has answered since you began.</source>
        <translation>您开始之后，{who} 已答复。</translation>
    </message>
    <message>
        <source>{who} has not answered. Your words are kept.</source>
        <translation>{who} 没有应答。您的文字已保留。</translation>
    </message>
    <message>
        <source>{who} has taken over this conversation.</source>
        <translation>{who} 已接手此对话。</translation>
    </message>
    <message>
        <source>{who} has taken over: decide above what becomes of your words.</source>
        <translation>{who} 已接手：请在上方决定如何处理您的文字。</translation>
    </message>
    <message>
        <source>{who} is replying: wait, or ask them.</source>
        <translation>{who} 正在回复：请稍等，或与其沟通。</translation>
    </message>
    <message>
        <source>{who} is replying; what you write is kept as a draft</source>
        <translation>{who} 正在回复；您写的内容会存为草稿</translation>
    </message>
    <message>
        <source>{who} is told at once, and keeps every word they have written.</source>
        <translation>{who} 会立即得知，所写的每个字都会保留。</translation>
    </message>
    <message>
        <source>{who} would like to finish first. Your words are kept.</source>
        <translation>{who} 想先写完。您的文字已保留。</translation>
    </message>
</context>
<context>
    <name>Surroundings</name>
    <message>
        <source>It was handed over to you: you can answer now.</source>
        <translation>已移交给您：现在可以回复。</translation>
    </message>
    <message>
        <source>Your conversation</source>
        <translation>您的对话</translation>
    </message>
    <message>
        <source>{who}&apos;s conversation</source>
        <translation>{who} 的对话</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>Approved templates</source>
        <translation>已批准的模板</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回文字</translation>
    </message>
    <message>
        <source>Blank {number}</source>
        <translation>空白 {number}</translation>
    </message>
    <message>
        <source>For the button “{button}”</source>
        <translation>用于按钮“{button}”</translation>
    </message>
    <message>
        <source>Head, blank {number}</source>
        <translation>页眉，空白 {number}</translation>
    </message>
    <message>
        <source>It is for one-time codes, which only a program sends.</source>
        <translation>它用于一次性验证码，只能由程序发送。</translation>
    </message>
    <message>
        <source>It needs a picture or a file at its head, which cannot be put in here.</source>
        <translation>它的页眉需要图片或文件，这里无法放入。</translation>
    </message>
    <message>
        <source>No approved template is called like that.</source>
        <translation>没有这个名称的已批准模板。</translation>
    </message>
    <message>
        <source>No template is approved yet: an administrator makes them at Meta.</source>
        <translation>尚无已批准的模板：由管理员在 Meta 创建。</translation>
    </message>
    <message>
        <source>Put your words in</source>
        <translation>填入您的文字</translation>
    </message>
    <message>
        <source>Search the templates</source>
        <translation>搜索模板</translation>
    </message>
    <message>
        <source>Send a template</source>
        <translation>发送一个模板</translation>
    </message>
    <message>
        <source>Send template</source>
        <translation>发送模板</translation>
    </message>
    <message>
        <source>Still to be filled in: {name}</source>
        <translation>尚待填写：{name}</translation>
    </message>
    <message>
        <source>The customer will read: {words}</source>
        <translation>客户将看到：{words}</translation>
    </message>
    <message>
        <source>This customer has asked for no more offers.</source>
        <translation>这位客户不愿再收到推广。</translation>
    </message>
    <message>
        <source>for example {example}</source>
        <translation>例如 {example}</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>A colleague is replying</source>
        <translation>同事正在回复</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Conflict, nothing was sent</source>
        <translation>冲突，未发送</translation>
    </message>
    <message>
        <source>Conflict: {who} replied first</source>
        <translation>冲突：{who} 已先回复</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>群组 {name}</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Nobody is replying</source>
        <translation>无人回复</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Perhaps sent</source>
        <translation>可能已发送</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>已播放</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>回应</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>See it on the phone</source>
        <translation>请在手机上查看</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Sent by {who}</source>
        <translation>由 {who} 发送</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>贴图</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>语音消息</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>You are replying</source>
        <translation>您正在回复</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>明天 {time}</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 小时</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{who} is replying</source>
        <translation>{who} 正在回复</translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message>
        <source>A colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>A form was filled in</source>
        <translation>已填写一份表单</translation>
    </message>
    <message>
        <source>A message of the kind “{kind}”</source>
        <translation>一条“{kind}”类型的消息</translation>
    </message>
    <message>
        <source>A message that WhatsApp does not pass on</source>
        <translation>一条 WhatsApp 不转交的消息</translation>
    </message>
    <message>
        <source>About a product</source>
        <translation>关于一件商品</translation>
    </message>
    <message>
        <source>An empty message</source>
        <translation>空消息</translation>
    </message>
    <message>
        <source>Another system</source>
        <translation>其他系统</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>取消发送</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Changed a message that is not here</source>
        <translation>修改了一条不在此处的消息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Deleted a message that is not here</source>
        <translation>删除了一条不在此处的消息</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>已转发</translation>
    </message>
    <message>
        <source>Forwarded many times</source>
        <translation>多次转发</translation>
    </message>
    <message>
        <source>From a post</source>
        <translation>来自帖子</translation>
    </message>
    <message>
        <source>From an ad</source>
        <translation>来自广告</translation>
    </message>
    <message>
        <source>In answer to {quote}</source>
        <translation>回复 {quote}</translation>
    </message>
    <message>
        <source>Leaves {moment}</source>
        <translation>{moment} 发出</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Meta&apos;s assistant</source>
        <translation>Meta 助手</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Note · only your team sees this</source>
        <translation>备注 · 只有您的团队能看到</translation>
    </message>
    <message>
        <source>Phone app</source>
        <translation>手机应用</translation>
    </message>
    <message>
        <source>Quote (R)</source>
        <translation>引用 (R)</translation>
    </message>
    <message>
        <source>Reacted {emoji} to a message that is not here</source>
        <translation>以 {emoji} 回应了一条不在此处的消息</translation>
    </message>
    <message>
        <source>Reactions: {emoji}</source>
        <translation>回应：{emoji}</translation>
    </message>
    <message>
        <source>See it on the phone.</source>
        <translation>请在手机上查看。</translation>
    </message>
    <message>
        <source>Sent elsewhere; its words are not known here.</source>
        <translation>从别处发送；此处不知其内容。</translation>
    </message>
    <message>
        <source>Template “{name}”</source>
        <translation>模板“{name}”</translation>
    </message>
    <message>
        <source>The customer deleted this message.</source>
        <translation>客户已删除此消息。</translation>
    </message>
    <message>
        <source>This customer has a new WhatsApp name.</source>
        <translation>这位客户换了新的 WhatsApp 用户名。</translation>
    </message>
    <message>
        <source>This customer has a new phone number.</source>
        <translation>这位客户换了新的电话号码。</translation>
    </message>
    <message>
        <source>This customer uses WhatsApp on a new phone.</source>
        <translation>这位客户换了新手机使用 WhatsApp。</translation>
    </message>
    <message>
        <source>This message of ours was deleted.</source>
        <translation>我方的这条消息已删除。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>WhatsApp did not pass on this message</source>
        <translation>WhatsApp 未转交此消息</translation>
    </message>
    <message>
        <source>WhatsApp has changed something about this customer.</source>
        <translation>WhatsApp 更改了这位客户的某些信息。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 项</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
</context>
<context>
    <name>ThreadPanel</name>
    <message>
        <source>Draft saved on this computer</source>
        <translation>草稿已保存在本机</translation>
    </message>
    <message>
        <source>Kept as a note for your team</source>
        <translation>已存为团队备注</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n 条新消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>&amp;Look</source>
        <translation>查看(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>Another version, {when}, from {device}</source>
        <translation>另一个版本，{when}，来自 {device}</translation>
    </message>
    <message>
        <source>Attached there, and not here: {names}</source>
        <translation>附在那边而不在这里：{names}</translation>
    </message>
    <message>
        <source>Begun on your other device: Enter sends it now.</source>
        <translation>在您的另一台设备上开始：按 Enter 立即发送。</translation>
    </message>
    <message>
        <source>Begun {when} on {device}</source>
        <translation>{when} 在 {device} 上开始</translation>
    </message>
    <message>
        <source>Let &amp;go</source>
        <translation>放弃(&amp;G)</translation>
    </message>
    <message>
        <source>Newer, from {device}, {newer}. From this computer, {when}:</source>
        <translation>更新的一版，来自{device}，{newer}。这台电脑上的，{when}：</translation>
    </message>
    <message>
        <source>This is what you wrote here before: Enter sends it now.</source>
        <translation>这是您之前在这里写的：按 Enter 立即发送。</translation>
    </message>
    <message>
        <source>What stood here before, {when}</source>
        <translation>此前这里的内容，{when}</translation>
    </message>
    <message>
        <source>another device</source>
        <translation>另一台设备</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另外 {count} 个</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Before it leaves it is checked again.</source>
        <translation>发出前会再检查一次。</translation>
    </message>
    <message>
        <source>Leaves in a moment</source>
        <translation>即将发出</translation>
    </message>
    <message>
        <source>Leaves {time}</source>
        <translation>{time} 发出</translation>
    </message>
    <message>
        <source>Sending in {time}</source>
        <translation>{time} 后发送</translation>
    </message>
    <message>
        <source>The Hub could not take it yet and is asked again.</source>
        <translation>Hub 暂未接收，正在重试。</translation>
    </message>
    <message>
        <source>The Hub is away. When it is back, this is checked again and sent.</source>
        <translation>Hub 不在线。恢复后将重新核对并发送。</translation>
    </message>
    <message>
        <source>Trying again in {time}</source>
        <translation>{time} 后重试</translation>
    </message>
    <message>
        <source>Waiting for the one before</source>
        <translation>等待前一条</translation>
    </message>
    <message>
        <source>Waiting for your click</source>
        <translation>等待您点击</translation>
    </message>
    <message>
        <source>Waiting to be sent: offline</source>
        <translation>待发送：离线</translation>
    </message>
    <message>
        <source>Waiting to be sent: trying again</source>
        <translation>待发送：正在重试</translation>
    </message>
    <message>
        <source>Waiting {time}</source>
        <translation>等待 {time}</translation>
    </message>
    <message>
        <source>Waiting: WhatsApp&apos;s limit</source>
        <translation>等待：WhatsApp 限制</translation>
    </message>
    <message>
        <source>What was sent before it has to arrive first.</source>
        <translation>须等前面发出的先送达。</translation>
    </message>
    <message>
        <source>WhatsApp could not take it yet and is asked again.</source>
        <translation>WhatsApp 暂时无法接收，稍后会再次尝试。</translation>
    </message>
    <message>
        <source>WhatsApp limits how much one number may send.</source>
        <translation>WhatsApp 限制单个号码的发送量。</translation>
    </message>
    <message>
        <source>WhatsApp limits messages to one person.</source>
        <translation>WhatsApp 限制发给同一人的消息。</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>24 hours have passed: only templates can be sent</source>
        <translation>已过 24 小时：只能发送模板</translation>
    </message>
    <message>
        <source>free text for another {span}</source>
        <translation>还可自由回复 {span}</translation>
    </message>
    <message>
        <source>free text for {span} only</source>
        <translation>自由文字仅剩 {span}</translation>
    </message>
    <message>
        <source>templates only</source>
        <translation>仅限模板</translation>
    </message>
</context>
<context>
    <name>_Empty</name>
    <message>
        <source>Fetching the conversations…</source>
        <translation>正在获取会话…</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>还没有会话</translation>
    </message>
    <message>
        <source>The newest come first.</source>
        <translation>最新的会先到。</translation>
    </message>
    <message>
        <source>They are fetched as soon as the Hub can be reached.</source>
        <translation>一旦能连接 Hub 就会获取。</translation>
    </message>
    <message>
        <source>When a customer writes to your number, the conversation appears here.</source>
        <translation>客户给您的号码发来消息后，会话会出现在这里。</translation>
    </message>
</context>
</TS>
